using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Attachments;
using PublicNotice.FeedbackApi.Submit;
using PublicNotice.FeedbackApi.Track;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>What the OpenAPI document says beyond what the routes say of themselves: limits, words that are allowed, examples.</summary>
internal static class OpenApiDescription
{
    /// <summary>What a route is told that takes a body whatever it is called.</summary>
    public const string AnyFormat = "*/*";

    private const string Json = "application/json";
    private const string Code = "7K3M-9QWD-0000-0000-0000-0000-0000";
    private const string View = """
        {"state":"办理中","isOpen":true,"explanation":"乡村振兴处正在办理您的来件。","receivedAt":"2026-01-05T09:30:00+08:00","dueAt":"2026-01-14T23:59:59+08:00",
         "dueRule":"自收到之日的次日起 7 个工作日内","deadline":{"clockStartedOn":"2026-01-05","days":7,"isWorkingDays":true,"lastDay":"2026-01-14","dueOn":"2026-01-14","basis":"政府网站与政务新媒体检查指标（2019年）",
         "skipped":[{"date":"2026-01-10","name":"周末"},{"date":"2026-01-11","name":"周末"}],"isEstimate":false,"extendedOn":null,"waitsSince":null,"isJoined":false},"about":"建议 · 日常咨询投诉","noticePath":null,
         "title":null,"text":"村口的路灯坏了两个月，请尽快修好。","attachments":[],"division":"乡村振兴处","answer":null,"answeredAt":null,"rating":null,
         "messages":[],"history":[{"state":"已收到","at":"2026-01-05T09:30:00+08:00","note":null},{"state":"办理中","at":"2026-01-06T10:00:00+08:00","note":null}],
         "may":["supplement","withdraw"]}
        """;

    private static readonly Dictionary<string, string> Requests = new()
    {
        ["submit"] = """{"kind":"建议","notice":null,"item":null,"title":"路灯","text":"村口的路灯坏了两个月，请尽快修好。","name":null,"contact":null,"publish":false,"attachments":null}""",
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
        ["upload"] = $$"""{"slip":"CfDJ8Nq2…","name":"现场.jpg","format":"jpg","bytes":182044,"sha256":"{{new string('0', 64)}}","until":"2026-01-05T11:30:00+08:00"}""",
        ["challenge"] = OpenApiProblems.Challenge,
        ["track"] = View,
        ["withdraw"] = View,
        ["supplement"] = View,
        ["rate"] = View,
        ["reopen"] = View,
        ["appeal"] = View,
    };

    private static readonly Dictionary<string, int> Longest = new()
    {
        ["title"] = SubmitRules.TitleLimit, ["text"] = SubmitRules.TextLimit, ["name"] = SubmitRules.NameLimit,
        ["contact"] = SubmitRules.ContactLimit, ["reason"] = SubmitRules.TextLimit, ["code"] = 200,
    };

    private static readonly string[] Needed = ["kind", "text", "code", "rating", "reason"];

    public static void Describe(OpenApiOptions options)
    {
        // HEAD goes without saying.
        options.ShouldInclude = route => route.HttpMethod != HttpMethods.Head;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "公告与公众意见接口",
                Version = "1",
                Description = "提交意见、凭查询码查看和办理自己的来件、读取公告。出错时返回 application/problem+json：code 固定不变，title 说明下一步怎么做。"
                    + "超过频率返回 429，Retry-After 是需要等待的秒数。所有 GET 地址也接受 HEAD。请求正文一律是 UTF-8 编码的 JSON，须带 Content-Type: application/json；JSON 严格解析：多余、重复、大小写不符的字段都会被拒绝。",
                Contact = new OpenApiContact { Name = "联系方式见本站 /contact/" },
            };
            // Whatever name the document was asked for by: it is the same service.
            document.Servers = [new OpenApiServer { Url = "/" }];
            OpenApiProblems.DescribeSchema((OpenApiSchema)document.Components!.Schemas![nameof(ProblemDetails)], document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context.Description.ActionDescriptor.EndpointMetadata.OfType<DescribedRefusals>().Single().Kinds);
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

    private static void Describe(OpenApiOperation operation, IReadOnlyList<ProblemKind> refusals)
    {
        var name = operation.OperationId ?? "";
        if (operation.RequestBody?.Content is { } bodies)
        {
            // The web form's own formats are the form's affair: they are answered with pages.
            foreach (var format in bodies.Keys.Where(format => format != Json && (format == AnyFormat || bodies.ContainsKey(Json))).ToList())
            {
                bodies.Remove(format);
            }

            if (bodies.TryGetValue(Json, out var body))
            {
                body.Example = JsonNode.Parse(Requests[name]);
            }
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (!status.StartsWith('2'))
            {
                OpenApiProblems.Describe((OpenApiResponse)response, int.Parse(status, CultureInfo.InvariantCulture), refusals);
                continue;
            }

            foreach (var content in response.Content?.Values ?? [])
            {
                content.Example = Answers.TryGetValue(name, out var answer) ? JsonNode.Parse(answer) : null;
            }
        }
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

            if (name == "attachments")
            {
                field.MaxItems = AttachmentRules.MostFiles;
            }

            if (Needed.Contains(name))
            {
                field.Type &= ~JsonSchemaType.Null;
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
