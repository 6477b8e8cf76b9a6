using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests.Reading;

/// <summary>Moves through a page with the Tab key alone, and insists that the reader can see where it stands.</summary>
internal static class Focus
{
    private const int Most = 300;

    public static async Task TabTo(this IPage page, ILocator target)
    {
        for (var i = 0; i < Most; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await page.EvaluateAsync<string>(Fault));
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Tab never reached {target}");
    }

    // Seen on the screen, with nothing over it, and marked as the one that has the keyboard.
    private const string Fault = """
        () => {
          const own = document.activeElement;
          if (own === document.body) return '';
          const box = own.getClientRects()[0];
          const style = getComputedStyle(own);
          const marked = style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
          const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2];
          const top = document.elementFromPoint(x, y);
          return !marked ? `not marked: ${own.outerHTML.slice(0, 200)}`
            : !top || !(own.contains(top) || top.contains(own)) ? `not to be seen at ${x}, ${y}: ${own.outerHTML.slice(0, 200)}` : '';
        }
        """;
}
