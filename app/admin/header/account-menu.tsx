'use client';

import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown, KeyRound, LogOut } from 'lucide-react';
import Link from 'next/link';
import { startTransition } from 'react';
import type { Language } from '@/lib/kernel/language';
import { menuItemClass, menuLabelClass, menuPopupClass, menuSeparatorClass } from '../components/classes';
import { chooseLanguage } from './choose-language';
import { signOutHere } from './sign-out-here';

export interface AccountMenuText {
  account: string;
  changePassword: string;
  language: string;
  signOut: string;
}

const languages = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];

/** The account menu: password, interface language, sign-out. `language` is the current one. */
export function AccountMenu({
  name,
  email,
  language,
  text,
}: {
  name: string;
  email: string;
  language: Language;
  text: AccountMenuText;
}) {
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={text.account}
        className="flex h-8 max-w-44 cursor-pointer items-center gap-1 rounded-md px-2 text-sm hover:bg-sunken data-popup-open:bg-sunken"
      >
        <span className="truncate">{name}</span>
        <ChevronDown aria-hidden size={14} className="shrink-0 text-ink-soft" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={6} className="z-40 outline-hidden">
          <Menu.Popup className={menuPopupClass}>
            <p className={`${menuLabelClass} truncate`}>{email}</p>
            <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link href="/admin/account" />}>
              <KeyRound aria-hidden size={15} className="text-ink-soft" />
              {text.changePassword}
            </Menu.LinkItem>
            <Menu.Separator className={menuSeparatorClass} />
            <Menu.Group>
              <Menu.GroupLabel className={menuLabelClass}>{text.language}</Menu.GroupLabel>
              <Menu.RadioGroup
                value={language}
                onValueChange={(value) => startTransition(() => chooseLanguage(String(value)))}
              >
                {languages.map(({ value, label }) => (
                  <Menu.RadioItem key={value} value={value} closeOnClick lang={value} className={menuItemClass}>
                    <span className="flex w-4 justify-center">
                      <Menu.RadioItemIndicator>
                        <Check aria-hidden size={15} />
                      </Menu.RadioItemIndicator>
                    </span>
                    {label}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className={menuSeparatorClass} />
            <Menu.Item className={menuItemClass} onClick={() => startTransition(() => signOutHere())}>
              <LogOut aria-hidden size={15} className="text-ink-soft" />
              {text.signOut}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
