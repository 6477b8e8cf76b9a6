using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests;

/// <summary>
/// Coming to a page. It looks again and again instead of waiting for an event: on a machine with much to do, the browser
/// can have loaded the page before anybody listens.
/// </summary>
internal static class Arrival
{
    private static readonly PageAssertionsToHaveURLOptions Patient = new() { Timeout = 30_000 };

    /// <param name="page">Where the reader is.</param>
    /// <param name="address">The address to come to; ** stands for anything, * for anything but a slash.</param>
    public static Task Arrives(this IPage page, string address) => Assertions.Expect(page).ToHaveURLAsync(Pattern(address), Patient);

    /// <summary>Waits until the page and its scripts are there.</summary>
    public static Task IsComplete(this IPage page) => page.WaitForFunctionAsync("() => document.readyState === 'complete'");

    private static Regex Pattern(string address) => new('^' + Regex.Escape(address)
        .Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + '$');
}
