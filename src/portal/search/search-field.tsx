/** One field over names, years and every word of the reports. */
export function SearchField({words}: {words: string}) {
  return (
    <search>
      <form class="search" action="/search">
        <label for="search-words">在年报中查找</label>
        <div class="field">
          <input
            id="search-words"
            name="q"
            type="search"
            value={words}
            maxLength={50}
            placeholder="机关、年份、文中的词"
          />
          <button type="submit">查找</button>
        </div>
      </form>
    </search>
  )
}
