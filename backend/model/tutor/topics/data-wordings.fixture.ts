/** Questions about data and chance, by topic: what is asked, and its answer worked out by hand. */
export const DATA_WORDINGS = {
  averages: `
Find the mean of 3, 5, 7, 9 => 6
what is the median of 4, 1, 7, 3, 9 => 4
find the median of 2, 8, 5, 11 => 6.5
how do i find the mode of 2, 3, 3, 5, 7 => 3
Work out the range of 12, 5, 9, 20, 3 => 17
Calculate the mean of the numbers 4, 8 and 9 => 7
Find the mean of $2, 5, 6$. Give your answer to 2 decimal places. => 4.33
WHAT IS THE MEAN OF 10 20 30 => 20
the range of -3, 4, 10, -7 => 17
mean of 2.5, 3.5, 4.5 => 3.5
Here are some numbers: 5, 8, 2, 8, 1. Find the median. => 5
Here are 5 numbers: 5, 8, 2, 8, 1. Write down the mode => 8
The mean of 4 numbers is 6. Three of the numbers are 2, 5 and 9. Find the fourth number. => 8
The mean of five numbers is 10. Four of the numbers are 8, 9, 11 and 12. What is the other number? => 10
the mean of 3, 7, x and 10 is 6. find x => 4
Scores 1, 2, 3 frequency 4, 5, 1. find the mean => 1.7
The scores are 0, 1, 2, 3 and the frequencies are 2, 3, 4, 1. Find the mode. => 2
Find the mean from the table. Number of goals: 0, 1, 2, 3. Frequency: 5, 8, 4, 3. => 1.25
average of 12, 15, 18 => 15
find the average of 4 5 6 7 => 5.5
median of 3; 3; 4; 10; 12 => 4
What's the range of the data set 15, 22, 8, 19? => 14
mode of 1, 1, 2, 4, 4, 4 => 4
Find the median of 7, 7, 2, 3, 9, 10 => 7
mean of -2, 4, 7 => 3
find the mean from the frequency table (score: frequency) 0: 3, 1: 1, 2: 3, 3: 1 => 1.25
scores and frequencies 0: 7, 1: 1, 2: 5, 3: 2. work out the mean score to 2 decimal places => 1.13
`,
  counting: `
What is 5! => 120
5 factorial => 120
evaluate $6!$ => 720
7C3 => 35
$\\binom{8}{2}$ => 28
What is 10 choose 4? => 210
C(7,3) => 35
$^{5}C_{2}$ => 10
5P2 => 20
P(7,3) => 210
how many ways can you choose 3 people from 8 => 56
In how many ways can 5 books be arranged on a shelf? => 120
How many ways can 6 people line up => 720
In how many ways can 3 students be chosen from 10 students? => 120
Find the number of permutations of 3 letters from 5 => 60
Find the number of combinations of 2 cards from 6 => 15
Finding the Number of Permutations of $n$ Non-Distinct Objects // Find the number of rearrangements of the letters in the word CARRIER. => 840
In how many ways can the letters of the word MATHS be arranged? => 120
How many ways can the letters of the word LEVEL be arranged? => 30
how many ways are there to pick 2 toppings from 7 => 21
find the value of 4! => 24
calculate 9C2 => 36
HOW MANY WAYS CAN 4 PEOPLE SIT IN A ROW? => 24
work out 6 choose 3 => 20
whats 12 choose 2 => 66
`,
  probability: `
Two letters picked without replacement from wwwwoogowgwfwwww. Give prob of sequence go. => \\frac{1}{40}
Calculate prob of sequence qiii when four letters picked without replacement from iiiiqqiiii. => \\frac{2}{15}
Two letters picked without replacement from {v: 1, m: 1, p: 1}. What is prob of picking 1 v and 1 p? => \\frac{1}{3}
What is prob of picking 2 k and 2 z when four letters picked without replacement from {l: 11, k: 1, p: 1, z: 2, v: 1}? => 0
Calculate prob of picking 1 v, 1 l and 1 a when three letters picked without replacement from {a: 2, l: 1, v: 1, t: 4}. => \\frac{1}{28}
A six-sided number cube is rolled. Find the probability of rolling an odd number. => \\frac{1}{2}
A number cube is rolled. Find the probability of rolling a number greater than $2$. => \\frac{2}{3}
One card is drawn at random from a standard 52-card deck. Find the probability of drawing a heart or a non-jack. => \\frac{49}{52}
For the following exercises, one card is drawn from a standard deck of $52$ cards. // Find the probability of drawing a red six. => \\frac{1}{26}
A card is drawn from a standard deck. // Find the probability of drawing a heart or a spade. => \\frac{1}{2}
Two fair dice are rolled. Find the probability the sum is $3$. => \\frac{1}{18}
Four fair coins are tossed. Find the probability of getting exactly two heads. => \\frac{3}{8}
Four fair coins are tossed. Find the probability of getting four heads or four tails. => \\frac{1}{8}
For the following exercises, four coins are tossed. // Find the probability of tossing either two heads or three heads. => \\frac{5}{8}
A bag contains 3 red, 5 blue and 2 green balls. A ball is picked at random. What is the probability of picking a red ball? => \\frac{3}{10}
a bag has 4 red counters and 6 blue counters. what is the probability of not red => \\frac{3}{5}
A bag contains 3 red and 5 blue balls. Two balls are taken at random without replacement. Find the probability that both are red. => \\frac{3}{28}
A bag contains 3 red and 5 blue balls. Two balls are picked with replacement. What is the probability that both are blue? => \\frac{25}{64}
The probability that it rains is 0.3. What is the probability that it does not rain? => 0.7
a bag has 4 red, 4 blue and 3 green balls. find P(not red) => \\frac{7}{11}
the probability of rain is 0.7 and of being late is 0.1. they are independent. what is the probability of both? => 0.07
P(A) = 0.35. Find P(A') => 0.65
If P(A) = 2/5, find P(not A) => \\frac{3}{5}
P(A) = 0.4 and P(B) = 0.5. A and B are independent. Find P(A and B). => 0.2
The probability of winning a game is 0.2. You play 50 times. How many times would you expect to win? => 10
A fair dice is rolled 120 times. How many times would you expect to get a 6? => 20
what is the probability of rolling a 6 on a fair dice => \\frac{1}{6}
A fair die is rolled. What is the probability of getting a prime number? => \\frac{1}{2}
whats the probability of getting a multiple of 3 when you roll a dice => \\frac{1}{3}
A spinner has 5 equal sections numbered 1 to 5. Find the probability of an even number. => \\frac{2}{5}
A letter is chosen at random from the word MATHEMATICS. Find the probability that it is a vowel. => \\frac{4}{11}
A coin is tossed 3 times. What is the probability of getting exactly 2 heads? => \\frac{3}{8}
What is the probability of drawing a king from a standard deck of cards? => \\frac{1}{13}
A dice is rolled. What is the probability of not getting a 6? => \\frac{5}{6}
A coin is flipped 50 times and lands on heads 28 times. What is the relative frequency of heads? => \\frac{14}{25}
HOW DO I FIND THE PROBABILITY OF ROLLING A NUMBER LESS THAN 3 ON A DICE => \\frac{1}{3}
`,
  sets: `
A = {1, 2, 3, 4} and B = {3, 4, 5}. Find A ∩ B. => \\{3, 4\\}
A = {1, 2, 3, 4}, B = {3, 4, 5}. Find A ∪ B => \\{1, 2, 3, 4, 5\\}
If A={1,2,3} and B={2,3,4}, what is A intersection B? => \\{2, 3\\}
A = {1,2,3} B = {2,3,4} find A union B => \\{1, 2, 3, 4\\}
Let $A = \\{2, 4, 6, 8\\}$ and $B = \\{1, 2, 3, 4\\}$. Find $A \\cap B$. => \\{2, 4\\}
Let $A = \\{2, 4, 6\\}$ and $B = \\{1, 2, 3\\}$. Find $A \\cup B$. => \\{1, 2, 3, 4, 6\\}
$A = \\left\\{1, 3, 5\\right\\}$, $B = \\left\\{2, 4\\right\\}$. Find $A \\cap B$ => \\varnothing
A is {1, 2, 3} and B is {3, 4}. What is the union of A and B? => \\{1, 2, 3, 4\\}
What is the intersection of {1, 2, 3, 6} and {1, 2, 4, 8}? => \\{1, 2\\}
Find {a, b, c} ∪ {c, d} => \\{a, b, c, d\\}
The universal set is {1, 2, 3, 4, 5, 6} and A = {2, 4, 6}. Find A' => \\{1, 3, 5\\}
U = {1, 2, 3, ..., 10}, A = {1, 3, 5, 7, 9}. Find the complement of A. => \\{2, 4, 6, 8, 10\\}
ξ = {1, 2, 3, 4, 5, 6, 7, 8}, A = {1, 2, 3}, B = {3, 4, 5}. List the elements of (A ∪ B)' => \\{6, 7, 8\\}
$\\xi = \\{1, 2, 3, 4, 5, 6\\}$, $P = \\{2, 3, 5\\}$, $Q = \\{1, 3, 5\\}$. Write down $P \\cap Q'$. => \\{2\\}
U = {1,2,3,4,5}, A = {1,2}. find A^c => \\{3, 4, 5\\}
A = {1, 2, 3, 4}, B = {2, 4}. Find A - B. => \\{1, 3\\}
A = {1, 2, 3, 4}, B = {4, 5}. Find A \\ B => \\{1, 2, 3\\}
$A = \\{5, 6, 7\\}$ and $B = \\{6\\}$. Find $A \\setminus B$. => \\{5, 7\\}
A = {1, 2, 5}, B = {2, 5, 6}. Which elements are in A but not in B? => \\{1\\}
A = {2, 3, 5, 7}, B = {1, 3, 5}. Which numbers are in both A and B? => \\{3, 5\\}
A = {1, 2}, B = {2, 3}, C = {3, 4}. Find (A ∪ B) ∩ C => \\{3\\}
A = {1, 2, 3}, B = {3, 4}. Find n(A ∪ B) => 4
A = {1, 2, 3}, B = {3, 4, 5}. How many elements are in A ∩ B? => 1
A = {2, 4, 6, 8, 10}. How many elements are in A? => 5
A = {1, 2, 3}. Is 3 in A? => yes
A = {1, 2, 3}. Is 5 an element of A? => no
If A = {1, 3, 5} and B = {3, 5, 7}, is 7 ∈ A ∩ B => no
A = {1, 2}, B = {1, 2, 3}. Is A a subset of B? => yes
A = {1, 4} and B = {1, 2, 3}. Is $A \\subseteq B$? => no
A = {1,2,3}, B = {3,4}. A n B => \\{3\\}
a = {1,2,3} b = {3,4} find a u b => \\{1, 2, 3, 4\\}
HOW MANY ELEMENTS ARE IN A ∩ B IF A = {1, 2, 3} AND B = {2, 3, 9} => 2
30 pupils, 18 play football, 15 play tennis, 6 play both. How many play neither? => 3
30 pupils, 18 play football, 15 play tennis, 6 play both. How many play only football? => 12
In a class of 30 students, 17 study French, 12 study Spanish and 5 study both. How many study neither language? => 6
In a class of 28 pupils, 15 like tea, 10 like coffee and 4 like both. How many like at least one of them? => 21
There are 40 people in a club. 25 play chess, 20 play cards and 8 play both. How many play exactly one? => 29
In a survey of 50 people, 30 like tea, 25 like coffee and 5 like neither. How many like both? => 10
A={1,2,3}, B={3,4,5}; A∩B=? => \\{3\\}
U={1,2,3,4,5,6,7,8,9}, A={1,2,3,4}, B={3,4,5,6}. Find A' ∩ B => \\{5, 6\\}
Is {1,2} a subset of {1,2,3}? => yes
true or false: 3 ∈ {1,2} => no
In a class of 30, 18 play football, 15 play tennis and 6 play both. How many play neither? => 3
Out of 60 students, 35 have a cat, 30 have a dog and 12 have both. How many have a dog but not a cat? => 18
`,
} as const;
