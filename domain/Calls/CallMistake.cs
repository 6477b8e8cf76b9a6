using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>
/// Says in Chinese what is wrong with a call of a program, and what to do. The library that reads command lines says it in
/// English, in a closed list of sentences; what is in another language already, such as our own sentences, stays as it is.
/// </summary>
public static class CallMistake
{
    private static readonly (Regex English, string Chinese)[] Sentences =
    [
        Sentence("Unrecognized command or argument '{0}'.", "不认识“{0}”；请核对拼写，可用的命令和选项见 --help。"),
        Sentence("Required command was not provided.", "没有写要执行哪个命令；可用的命令见 --help。"),
        Sentence("Required argument missing for command: '{0}'.", "命令 {0} 后面缺少必需的内容；请补上，写法见 {0} --help。"),
        Sentence("Required argument missing for option: '{0}'.", "选项 {0} 后面缺少值；请补上，写法见 --help。"),
        Sentence("Option '{0}' is required.", "缺少必需的选项 {0}；请补上，写法见 --help。"),
        Sentence("Option '{0}' expects a single argument but {1} were provided.", "选项 {0} 只能有一个值，这里写了 {1} 个；请只留一个。"),
        Sentence("Cannot parse argument '{0}' for option '{1}' as expected type '{2}'.", "选项 {1} 的值“{0}”不对，应是{2}；请改正。"),
        Sentence("Cannot parse argument '{0}' for command '{1}' as expected type '{2}'.", "命令 {1} 后面的“{0}”不对，应是{2}；请改正。"),
        Sentence("Cannot parse argument '{0}' as expected type '{2}'.", "“{0}”不对，应是{2}；请改正。"),
        Sentence("Argument '{0}' not recognized. Must be one of:{1}", "“{0}”不是可用的值；应是：{1}。"),
        Sentence("File or directory does not exist: '{0}'.", "文件或文件夹不存在：{0}；请核对路径。"),
        Sentence("File does not exist: '{0}'.", "文件不存在：{0}；请核对路径。"),
        Sentence("Directory does not exist: '{0}'.", "文件夹不存在：{0}；请核对路径。"),
        Sentence("Response file not found '{0}'.", "找不到参数文件 {0}；以 @ 开头的是参数文件，请核对路径，或去掉 @。"),
        Sentence("Error reading response file '{0}': {1}", "无法读取参数文件 {0}；请检查文件和读取权限。"),
        Sentence("{0} option cannot be combined with other arguments.", "{0} 不能与其他内容同用；请单独使用。"),
        Sentence("Character not allowed in a file name: '{0}'.", "文件名里不能有“{0}”；请改名。"),
        Sentence("Character not allowed in a path: '{0}'.", "路径里不能有“{0}”；请改正。"),
    ];

    /// <summary>The sentence for a message of the library.</summary>
    public static string Say(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var (english, chinese) in Sentences)
        {
            if (english.Match(message) is { Success: true } match)
            {
                return string.Format(CultureInfo.InvariantCulture, chinese, Value(match, "a0"), Value(match, "a1"), TypeName(Value(match, "a2")));
            }
        }

        return message;
    }

    // A list of allowed values comes one a line, each in quotes.
    private static string Value(Match match, string name) => string.Join(
        '、', match.Groups[name].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Trim('\'')));

    private static string TypeName(string type) => type switch
    {
        "System.Int32" or "System.Int64" or "System.UInt64" or "System.UInt32" => "整数",
        "System.Double" or "System.Decimal" or "System.Single" => "数字",
        "System.Boolean" => "true 或 false",
        _ => "另一种写法（见 --help）",
    };

    private static (Regex, string) Sentence(string english, string chinese) => (
        new Regex("^" + Regex.Replace(Regex.Escape(english), @"\\\{([0-9])}", "(?<a$1>.*?)") + "\\s*$", RegexOptions.Singleline | RegexOptions.CultureInvariant), chinese);
}
