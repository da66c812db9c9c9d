import {QueryClientProvider} from '@tanstack/react-query'
import {StrictMode} from 'react'
import {createRoot} from 'react-dom/client'
import {Router} from 'wouter'
import {Appearance} from './appearance/appearance.tsx'
import './console.css'
import './list/list.css'
import {Door} from './door.tsx'
import {newQueries} from './queries.ts'

// A page that was opened before an update asks for files that are no longer there.
addEventListener('vite:preloadError', () => location.reload())

const place = document.getElementById('console')
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={newQueries()}>
        <Appearance>
          <Router base="/console">
            <Door />
          </Router>
        </Appearance>
      </QueryClientProvider>
    </StrictMode>,
  )
