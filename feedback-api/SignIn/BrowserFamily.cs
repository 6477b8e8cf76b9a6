namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>Names a browser well enough for its owner to know it again, and no better.</summary>
internal static class BrowserFamily
{
    // The first that matches: Edge and Opera name Chrome too, Chrome names Safari.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "微信"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "鸿蒙"), ("OpenHarmony", "鸿蒙"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent) => $"{Name(Browsers, userAgent, "其他浏览器")}，{Name(Systems, userAgent, "其他系统")}";

    private static string Name((string Mark, string Name)[] known, string? userAgent, string other) =>
        known.FirstOrDefault(pair => userAgent?.Contains(pair.Mark, StringComparison.Ordinal) is true).Name ?? other;
}
