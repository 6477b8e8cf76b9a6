using System.Net.Http.Json;
using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Pages;

namespace PublicNotice.EndToEnd.Tests.Desk;

/// <summary>A desk with letters on it, and somebody who sits down at it.</summary>
internal static class Office
{
    /// <summary>Words that only these letters have.</summary>
    public const string Words = "村道照明";

    private static bool _hasLetters;

    public static async Task<StaffPages> SitDown(World world, IPage page)
    {
        if (!_hasLetters)
        {
            using var http = new HttpClient { BaseAddress = new Uri(world.Address) };
            for (var i = 1; i <= 3; i++)
            {
                var answer = await http.PostAsJsonAsync("/api/v1/feedback", new { kind = i == 1 ? "咨询" : "投诉", text = $"{Words}第 {i} 盏坏了。", publish = false });
                answer.EnsureSuccessStatusCode();
            }

            _hasLetters = true;
        }

        var staff = new StaffPages(page);
        await staff.SignInTo(world);
        await page.IsComplete();
        return staff;
    }

    /// <summary>Looks for the letters until the index, which works beside intake, has them.</summary>
    public static async Task OpenLetters(this IPage page, World world)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            await page.GotoAsync($"{world.Address}/staff?tab=All&q={Uri.EscapeDataString(Words)}");
            if (await page.Locator("tr[data-row]").CountAsync() == 3)
            {
                return;
            }

            await page.WaitForTimeoutAsync(500);
        }

        Assert.Fail("the letters were never found");
    }
}
