// What makes a solved problem worth looking at, as one chunk: it is fetched when the lesson has a problem.
export { SolvedOrPosed } from './SolvedOrPosed.tsx';
