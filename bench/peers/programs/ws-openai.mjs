// The `ws` and `openai` packages as their READMEs show them: one frame for each token.
import OpenAI from 'openai';
import { serveRooms } from './ws-rooms.mjs';

const openai = new OpenAI();

serveRooms(async function* answer(question) {
  const messages = [{ role: 'user', content: question }];
  const stream = await openai.chat.completions.create({ model: 'stamped', messages, stream: true });
  for await (const chunk of stream) yield chunk.choices[0]?.delta?.content;
});
