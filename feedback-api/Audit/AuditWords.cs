using System.Text.Json;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Audit;

/// <summary>What an event keeps as JSON, in words for people. A member that it does not know keeps its name.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Members = new()
    {
        ["roles"] = "角色",
        ["divisions"] = "处室",
        ["division"] = "处室",
        ["rights"] = "权限",
        ["displayName"] = "姓名",
        ["account"] = "账号",
        ["state"] = "状态",
        ["by"] = "方式",
        ["browser"] = "浏览器",
        ["name"] = "名称",
        ["left"] = "剩余",
        ["issuer"] = "统一登录系统",
        ["authenticator"] = "动态验证码",
        ["passkeys"] = "通行密钥",
        ["endedSessions"] = "结束的登录",
        ["file"] = "附件",
        ["what"] = "内容",
        ["protection"] = "保护级别",
        ["publicity"] = "公开状态",
        ["dueOn"] = "期限",
        ["version"] = "版本",
        ["format"] = "格式",
        ["kind"] = "类型",
        ["part"] = "范围",
        ["from"] = "起",
        ["to"] = "止",
        ["rows"] = "件数",
    };

    public static string Of(string json, DivisionNames divisions)
    {
        using var read = JsonDocument.Parse(json);
        return Words(read.RootElement, divisions);
    }

    private static string Words(JsonElement value, DivisionNames divisions) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join("；", value.EnumerateObject().Where(member => member.Value.ValueKind is not JsonValueKind.Null)
            .Select(member => member.Value.ValueKind is JsonValueKind.Object
                ? Words(member.Value, divisions)
                : $"{Members.GetValueOrDefault(member.Name, member.Name)}：{Words(member.Value, divisions)}")),
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "没有" : string.Join("、", value.EnumerateArray().Select(item => Words(item, divisions))),
        JsonValueKind.True => "有",
        JsonValueKind.False => "没有",
        JsonValueKind.String => Word(value.GetString()!, divisions),
        _ => value.GetRawText(),
    };

    private static string Word(string text, DivisionNames divisions) =>
        Is<StaffRole>(text, out var role) ? role.Word()
        : Is<CaseState>(text, out var state) ? state.StaffWord()
        : Is<Protection>(text, out var protection) ? protection.Word()
        : Is<Publicity>(text, out var publicity) ? publicity.Word()
        : divisions.NameOf(text) ?? text;

    private static bool Is<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, out value) && value.ToString() == text;
}
