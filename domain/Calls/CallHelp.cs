using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>
/// Says the help of a program in Chinese. What is ours in it is Chinese already; the library that reads command lines adds
/// headings and a few words in English. What it adds in a later version stays as it is.
/// </summary>
public static partial class CallHelp
{
    /// <summary>The help in Chinese.</summary>
    /// <param name="help">As the library writes it.</param>
    public static string Say(string help) => Words().Replace(help, match => match.Value switch
    {
        "Description:" => "说明：",
        "Usage:" => "用法：",
        "Arguments:" => "参数：",
        "Options:" => "选项：",
        "Commands:" => "命令：",
        "Additional Arguments:" => "其他参数：",
        "[options]" => "[选项]",
        "[command]" => "[命令]",
        "[default: " => "[默认 ",
        "(REQUIRED)" => "（必填）",
        "Show help and usage information" => "显示用法",
        "Show version information" => "显示版本",
        var other => other,
    });

    [GeneratedRegex(@"^(Description|Usage|Arguments|Options|Commands|Additional Arguments):(?=\s*$)|\[options\]|\[command\]|\[default: |\(REQUIRED\)|Show help and usage information|Show version information", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
