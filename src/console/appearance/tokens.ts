import type {ThemeConfig} from 'antd'

type Token = NonNullable<ThemeConfig['token']>

/** The portal's colours and typefaces; every ink is dark enough to be read on its ground. */
const always: Token = {
  fontFamily:
    '"PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "HarmonyOS Sans SC", "WenQuanYi Micro Hei", "Noto Sans SC", system-ui, sans-serif',
  borderRadius: 4,
  motion: false,
}

export const lightToken: Token = {
  ...always,
  colorPrimary: '#14488a',
  colorInfo: '#14488a',
  colorLink: '#14488a',
  colorError: '#b3261e',
  colorText: '#1b2026',
  colorTextSecondary: '#515b66',
  colorTextTertiary: '#5b6570',
  colorTextDescription: '#515b66',
  colorTextPlaceholder: '#66707b',
  colorTextDisabled: '#66707b',
}

export const darkToken: Token = {
  ...always,
  colorPrimary: '#2f6db8',
  colorInfo: '#2f6db8',
  colorLink: '#8cb8f0',
  colorLinkHover: '#b3d1f7',
  colorError: '#ff7b72',
  colorBgBase: '#14181d',
  colorBgContainer: '#1a1f25',
  colorBgElevated: '#20262d',
  colorBorder: '#4a5560',
  colorBorderSecondary: '#333c45',
  colorText: '#e6eaee',
  colorTextSecondary: '#b4bdc7',
  colorTextTertiary: '#aab4bf',
  colorTextDescription: '#aab4bf',
  colorTextPlaceholder: '#98a3ae',
  colorTextDisabled: '#98a3ae',
}
