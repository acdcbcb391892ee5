// The Vercel AI SDK: streamText, piped to the response as a UI message stream over SSE.
import { createServer } from 'node:http';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { streamText } from 'ai';

const provider = createOpenAICompatible({ name: 'stamped', apiKey: 'none', baseURL: process.env.OPENAI_BASE_URL });

const http = createServer(async (request, response) => {
  let prompt = '';
  for await (const piece of request) prompt += piece;
  streamText({ model: provider('stamped'), prompt }).pipeUIMessageStreamToResponse(response);
});
http.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${http.address().port}` }));
