extension ReportPage {
  /// How the page looks, in the light and in the dark.
  static let style = """
    :root { --page: #ffffff; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --link: #0550ae; --bad: #b3261e;
      --good: #1a7f37; }
    @media (prefers-color-scheme: dark) {
      :root { --page: #0d1117; --text: #f0f6fc; --soft: #9198a1; --line: #3d444d; --link: #79b8ff; --bad: #ff8a80;
        --good: #56d364; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; background: var(--page); color: var(--text);
      font: 1rem/1.5 system-ui, sans-serif; }
    a { color: var(--link); }
    a:focus-visible, input:focus-visible + label { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .25rem; padding: 0 .3rem; background: var(--page); }
    .counts { display: flex; flex-wrap: wrap; gap: 1.5rem; list-style: none; padding: 0; }
    .verdict { color: var(--bad); border: 1px solid; border-radius: 1rem; padding: 0 .6rem; font-size: .85rem;
      font-weight: 600; }
    .verdict.unchanged, .verdict.redrawn { color: var(--good); }
    section { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .5rem; }
    .place, figcaption { color: var(--soft); font-size: .9rem; margin: 0 0 .4rem; }
    fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
    legend { position: absolute; left: -99rem; }
    input[type=radio] { position: absolute; opacity: 0; }
    label { display: inline-block; border: 1px solid var(--line); border-radius: .4rem; padding: .15rem .8rem;
      margin: 0 .3rem .6rem 0; cursor: pointer; }
    input:checked + label { border-color: var(--link); color: var(--link); font-weight: 600; }
    .pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1rem; }
    figure { margin: 0; }
    figure img { max-width: 100%; height: auto; border: 1px solid var(--line); background: #ffffff; }
    figure.difference { display: none; }
    input.old:checked ~ .pictures > :not(.old), input.new:checked ~ .pictures > :not(.new),
    input.difference:checked ~ .pictures > :not(.difference) { display: none; }
    input.difference:checked ~ .pictures > .difference { display: block; }
    .blend { display: inline-grid; isolation: isolate; background: #ffffff; }
    .blend img { grid-area: 1 / 1; border: 0; }
    .blend img + img { mix-blend-mode: difference; }
    """
}
