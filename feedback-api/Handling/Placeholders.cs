using System.Text.RegularExpressions;

namespace PublicNotice.FeedbackApi.Handling;

/// <summary>The places in an answer that a template leaves to be filled in, written 【…】.</summary>
internal static partial class Placeholders
{
    /// <summary>The first that is left; null when none is.</summary>
    public static string? Left(string text) => Place().Match(text) is { Success: true, Value: var found } ? found : null;

    [GeneratedRegex("【待填[^】]*】")]
    private static partial Regex Place();
}
