using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Pages;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>One page of every type that the public can meet, and how a reader comes to it.</summary>
internal static class PageTypes
{
    public const string Seed = "/notices/2023/xuncha-zhenggai/";

    // Pages that an address alone opens.
    private static readonly Dictionary<string, string> Addresses = new()
    {
        ["home"] = "/",
        ["list"] = "/notices/",
        ["list-kind"] = "/notices/kind/gonggao/",
        ["list-state"] = "/notices/state/open/",
        ["archive"] = "/notices/archive/",
        ["notice"] = Seed,
        ["notice-corrected"] = "/notices/2024/shifan-cun-gongshi/",
        ["notice-plain"] = "/notices/2026/zijin-guanli-banfa/",
        ["divisions"] = "/divisions/",
        ["division"] = "/divisions/ghcw/",
        ["ledger"] = "/ledger/",
        ["ledger-year"] = "/ledger/2023/",
        ["search"] = "/search/",
        ["search-results"] = "/search/?q=%E8%B5%84%E9%87%91",
        ["search-year"] = "/search/2023/",
        ["about"] = "/about/",
        ["contact"] = "/contact/",
        ["site-map"] = "/sitemap/",
        ["not-found"] = "/no-such-page",
        ["form"] = "/feedback",
        ["form-closed"] = "/feedback?notice=2023-xuncha-zhenggai",
        ["track"] = "/track",
    };

    // Pages that come of what a reader does.
    private static readonly Dictionary<string, Func<World, IPage, Task>> Deeds = new()
    {
        ["notice-open"] = (world, page) => page.GotoAsync(world.Address + world.OpenNotice),
        ["form-item"] = async (world, page) =>
        {
            await page.GotoAsync(world.Address + world.OpenNotice);
            await new CitizenPages(page).CommentOnItem("1-1-1");
        },
        ["form-faults"] = async (world, page) =>
        {
            await page.GotoAsync(world.Address + "/feedback");
            await new CitizenPages(page).End.ClickAsync();
            await page.GetByTestId("error-summary").WaitForAsync();
        },
        ["receipt"] = (world, page) => Send(world, page),
        ["track-unknown"] = (world, page) => new CitizenPages(page).Track(world.Address, "7K3M-9QWD-0000-0000-0000-0000-0000"),
        ["track-case"] = async (world, page) => await new CitizenPages(page).Track(world.Address, await Send(world, page)),
    };

    public static TheoryData<string> Names { get; } = [.. Addresses.Keys, .. Deeds.Keys];

    public static async Task Open(string name, World world, IPage page)
    {
        await (Deeds.TryGetValue(name, out var deed) ? deed(world, page) : page.GotoAsync(world.Address + Addresses[name]));
        await page.IsComplete();
    }

    private static async Task<string> Send(World world, IPage page)
    {
        await page.GotoAsync(world.Address + "/feedback");
        return await new CitizenPages(page).Send("建议", "建议公厕管护公示责任人的姓名。");
    }
}
