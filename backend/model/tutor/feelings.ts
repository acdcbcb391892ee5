import type { Feeling, Wish } from '../../maths/reading/intents.ts';

/** One kind sentence for each way to feel; what follows is an easier question. */
export const KIND_WORDS: Readonly<Record<Exclude<Feeling, 'danger'>, readonly string[]>> = {
  down: [
    'Being stuck says nothing about how clever you are: everybody who is good at maths has been stuck a lot.',
    'You are not dumb, this is just new, and new things feel like that.',
    'I have seen you try, and trying is the part that counts.',
    'It is fine not to see it yet, and it will come in small pieces.',
  ],
  'hates-it': [
    'Fair enough, maths can feel horrible when it does not click.',
    'Lots of people feel that way on a hard day, so let us make it smaller.',
    'I hear you, and we can go in tiny steps.',
  ],
  frustrated: [
    'That sounds annoying, and it is okay to be annoyed.',
    'I can see why that gets on your nerves, so let us take a smaller bite.',
    'Take a breath, nothing here runs away.',
  ],
  bored: [
    'I get that this is not the most exciting thing today, so let us be quick.',
    'Fair point, let us get it off your desk in a few small moves.',
    'It can feel dull, so here is a different way to look at it.',
  ],
  rude: [
    'That came out rough, but I am still on your side.',
    'Sounds as if this is getting to you, and that happens.',
    'Let us keep it friendly, and take it slowly.',
  ],
};

/** A wish for the answer, or to stop, met kindly and without the answer. */
export const WISH_WORDS: Readonly<Record<Exclude<Wish, 'hint' | 'lost'>, readonly string[]>> = {
  answer: [
    'If I told you, it would be my answer and not yours, so here is something easier instead.',
    'You will have it soon, and it will be your own.',
    'I will not just hand it over, but I will make the next bit smaller.',
    'An answer alone will not help you in the test, so let us get you there.',
    'Not yet, but you are closer than you think.',
  ],
  'give-up': [
    'You do not have to do all of it, only the next tiny bit.',
    'It is okay to want to stop, so let us try one easier thing first.',
    'Giving up for a minute is fine, and then we go on in smaller steps.',
    'Many people want to stop right before it clicks.',
  ],
};

/** Maths can wait. */
export const DANGER_WORDS: readonly string[] = [
  'I am a maths program and cannot help with this, but you matter, and somebody should know now. Please talk to an adult you trust, your teacher or a helpline, right away. Who could you tell?',
  'The maths can wait. Please tell somebody near you how you feel: a parent, a teacher, a doctor or a crisis line in your country. Who is the first person that you could call?',
];
