using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Submit;
using PublicNotice.FeedbackApi.Track;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>What the OpenAPI document says beyond what the routes say of themselves: limits, words that are allowed, examples.</summary>
internal static class OpenApiDocument
{
    private const string Code = "7K3M-9QWD-0000-0000-0000-0000-0000";
    private const string View = """
        {"state":"办理中","isOpen":true,"explanation":"乡村振兴处正在办理您的来件。","receivedAt":"2026-01-05T09:30:00+08:00","dueAt":"2026-01-14T23:59:59+08:00",
         "dueRule":"自收到之日的次日起 7 个工作日内","deadline":{"clockStartedOn":"2026-01-05","days":7,"isWorkingDays":true,"lastDay":"2026-01-14","dueOn":"2026-01-14","basis":"政府网站与政务新媒体检查指标（2019年）",
         "skipped":[{"date":"2026-01-10","name":"周末"},{"date":"2026-01-11","name":"周末"}],"isEstimate":false,"extendedOn":null,"waitsSince":null,"isJoined":false},"about":"建议 · 日常咨询投诉","noticePath":null,
         "title":null,"text":"村口的路灯坏了两个月，请尽快修好。","attachments":[],"division":"乡村振兴处","answer":null,"answeredAt":null,"rating":null,
         "messages":[],"history":[{"state":"已收到","at":"2026-01-05T09:30:00+08:00","note":null},{"state":"办理中","at":"2026-01-06T10:00:00+08:00","note":null}],
         "may":["supplement","withdraw"]}
        """;

    private const string ChallengeExample = """
        {"algorithm":"SHA-256","challenge":"78e7fc4da01aed12a28d67e0f5c22b1ec3d8f96b0dcf53a5fc5d3b2e4c6c9c0d","maxnumber":100000,
         "salt":"0a1b2c3d4e5f60718293a4b5?expires=1767580200&","signature":"5f2d1c0b9a8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a392817060504"}
        """;

    private static readonly Dictionary<string, string> Requests = new()
    {
        ["submit"] = """{"kind":"建议","notice":null,"item":null,"title":"路灯","text":"村口的路灯坏了两个月，请尽快修好。","name":null,"contact":null,"publish":false}""",
        ["track"] = $$"""{"code":"{{Code}}"}""",
        ["withdraw"] = $$"""{"code":"{{Code}}"}""",
        ["export"] = $$"""{"code":"{{Code}}"}""",
        ["supplement"] = $$"""{"code":"{{Code}}","text":"是村口往东第三盏灯。"}""",
        ["rate"] = $$"""{"code":"{{Code}}","rating":"满意"}""",
        ["reopen"] = $$"""{"code":"{{Code}}","reason":"修好的灯又坏了。"}""",
        ["appeal"] = $$"""{"code":"{{Code}}","reason":"写的是具体的路灯，请办理。"}""",
    };

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["submit"] = $$$"""
            {"code":"{{{Code}}}","receivedAt":"2026-01-05T09:30:00+08:00","state":"已收到","dueAt":"2026-01-14T23:59:59+08:00","about":"建议 · 日常咨询投诉",
             "proof":{"algorithm":"{{{Commitment.Algorithm}}}","salt":"{{{new string('0', 64)}}}","commitment":"{{{new string('0', 64)}}}"}}
            """,
        ["challenge"] = ChallengeExample,
        ["track"] = View,
        ["withdraw"] = View,
        ["supplement"] = View,
        ["rate"] = View,
        ["reopen"] = View,
        ["appeal"] = View,
    };

    private static readonly Dictionary<string, (string Code, string Title)> Refusals = new()
    {
        ["400"] = ("invalid-feedback", "提交的内容有误，请按 errors 逐项修改后再提交。"),
        ["403"] = (CrossSitePosts.Code, CrossSitePosts.Sentence),
        ["404"] = ("unknown-code", "没有找到与该查询码对应的办件。请对照回执逐字核对；字母不分大小写，连字符可省略。"),
        ["409"] = ("not-now", "办件处于“已答复”，不能再撤回。请刷新页面查看最新情况。"),
        ["413"] = ("too-large", "提交的内容太大，请把文字控制在 2000 字以内再提交。"),
        ["415"] = ("unsupported-format", Problems.UnsupportedFormatSentence),
        ["428"] = ("effort-needed", Problems.EffortSentence),
        ["429"] = ("too-many-requests", Problems.TooManySentence),
        ["503"] = ("storage-unavailable", Problems.UnsavedSentence),
    };

    private static readonly Dictionary<string, int> Longest = new()
    {
        ["title"] = SubmitRules.TitleLimit, ["text"] = SubmitRules.TextLimit, ["name"] = SubmitRules.NameLimit,
        ["contact"] = SubmitRules.ContactLimit, ["reason"] = SubmitRules.TextLimit, ["code"] = 200,
    };

    private static readonly string[] Needed = ["kind", "text", "code", "rating", "reason"];

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "公告与公众意见接口",
                Version = "1",
                Description = "提交意见、凭查询码查看和办理自己的来件、读取公告。出错时返回 application/problem+json：code 固定不变，title 说明下一步怎么做。"
                    + "超过频率返回 429，Retry-After 是需要等待的秒数。JSON 严格解析：多余、重复、大小写不符的字段都会被拒绝。",
                Contact = new OpenApiContact { Name = "联系方式见本站 /contact/" },
            };
            foreach (var server in document.Servers ?? [])
            {
                server.Url = server.Url?.TrimEnd('/');
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            Describe(operation);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (typeof(TrackRequest).IsAssignableFrom(context.JsonTypeInfo.Type) || context.JsonTypeInfo.Type == typeof(FeedbackRequest))
            {
                Describe(schema);
            }

            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiOperation operation)
    {
        var name = operation.OperationId ?? "";
        if (Requests.TryGetValue(name, out var request) && operation.RequestBody?.Content is { } bodies && bodies.TryGetValue("application/json", out var body))
        {
            body.Example = JsonNode.Parse(request);
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            foreach (var content in response.Content?.Values ?? [])
            {
                content.Example = status.StartsWith('2')
                    ? Answers.TryGetValue(name, out var answer) ? JsonNode.Parse(answer) : null
                    : Problem(status);
            }
        }
    }

    private static JsonObject? Problem(string status)
    {
        if (!Refusals.TryGetValue(status, out var refusal))
        {
            return null;
        }

        var problem = new JsonObject { ["title"] = refusal.Title, ["status"] = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), ["code"] = refusal.Code };
        if (status == "428")
        {
            problem["challenge"] = JsonNode.Parse(ChallengeExample);
        }

        return problem;
    }

    private static void Describe(OpenApiSchema schema)
    {
        schema.AdditionalPropertiesAllowed = false;
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property is not OpenApiSchema field)
            {
                continue;
            }

            if (Longest.TryGetValue(name, out var longest))
            {
                field.MaxLength = longest;
            }

            field.Enum = name switch
            {
                "kind" => [.. FeedbackKinds.All.Select(kind => (JsonNode)kind.Word())],
                "rating" => [.. Satisfactions.All.Select(rating => (JsonNode)rating.Word())],
                _ => field.Enum,
            };
        }

        schema.Required = Needed.Where(name => schema.Properties?.ContainsKey(name) == true).ToHashSet();
    }
}
