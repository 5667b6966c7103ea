// The part of the published contract that the site calls, in the form openapi-fetch reads.

export interface paths {
  "/api/v1/consultation": { post: JsonPost<AnswersRequest, Consultation> };
  "/api/v1/recommendations": { post: JsonPost<AnswersRequest, Recommendation> };
}

interface JsonPost<Request, Response> {
  requestBody: { content: { "application/json": Request } };
  responses: {
    200: { content: { "application/json": Response } };
    default: { content: { "application/problem+json": Problem } };
  };
}

interface AnswersRequest {
  answers: Record<string, string>;
}

export interface Consultation {
  edition: string;
  settled: "isolated" | "cross" | null;
  complete: boolean;
  next: { id: string } | null;
  remaining: { toSettle: number; toComplete: number };
  notRelevant: string[];
}

export interface Recommendation {
  edition: string;
  code: string;
  links: { self: string; page: string };
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  missing?: string[];
  errors?: { pointer: string; detail: string; allowed?: string[] }[];
}
