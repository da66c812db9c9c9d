/**
 * Aborted when somebody asks the program to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of
 * the process that started it. Asking again changes nothing.
 */
export function stopRequest(): AbortSignal {
  const request = new AbortController()
  const stop = () => request.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.once('disconnect', stop)
  // Waiting for that end is no reason to stay alive.
  process.channel?.unref()
  return request.signal
}
