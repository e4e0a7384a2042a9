declare module '*.css';

declare module '*.woff2?url' {
  export const address: string;
  export { address as default };
}
