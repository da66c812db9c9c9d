import {Button, Input} from 'antd'

/** Files that go with a step, named here; they are kept with the case when the step is taken. */
export function FilesField({
  id,
  value = [],
  onChange,
}: {
  id?: string
  value?: readonly File[]
  onChange?: (files: File[]) => void
}) {
  return (
    <>
      {value.length > 0 && (
        <ul className="rows">
          {value.map((file, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may be chosen twice
            <li key={at}>
              {file.name}
              <Button
                aria-label={`不附：${file.name}`}
                onClick={() => onChange?.(value.toSpliced(at, 1))}
              >
                不附
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Input
        // Empty again for the next one.
        key={value.length}
        id={id}
        type="file"
        onChange={({target}) => target.files?.[0] && onChange?.([...value, target.files[0]])}
      />
    </>
  )
}
