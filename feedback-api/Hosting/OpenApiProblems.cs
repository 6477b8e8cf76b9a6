using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PublicNotice.FeedbackApi.ProofOfWork;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>How the API's description tells of refusals: the codes, what comes along with them, and the headers.</summary>
internal static class OpenApiProblems
{
    /// <summary>A challenge as it is given out.</summary>
    public const string Challenge = """
        {"algorithm":"SHA-256","challenge":"78e7fc4da01aed12a28d67e0f5c22b1ec3d8f96b0dcf53a5fc5d3b2e4c6c9c0d","maxnumber":100000,
         "salt":"0a1b2c3d4e5f60718293a4b5?expires=1767580200&","signature":"5f2d1c0b9a8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a392817060504"}
        """;

    /// <summary>Completes the schema of a problem by what this API adds to it.</summary>
    public static void DescribeSchema(OpenApiSchema schema, OpenApiDocument document)
    {
        var properties = schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        properties["title"] = Text("一句话：出了什么问题，下一步怎么做。");
        properties["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "与 HTTP 状态相同。" };
        properties["code"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "固定不变的代码，供程序判断。not-found：没有这个网址；method-not-allowed：网址不接受这种方法，Allow 列出可用的；refused：其他无法处理的请求。",
            Enum = [.. ProblemKind.All.Select(kind => (JsonNode)kind.Code)],
        };
        properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = $"有误的字段，见于 {ProblemKind.InvalidFeedback.Code}、{ProblemKind.InvalidAct.Code}；{ProblemKind.UnreadableBody.Code} 能指明字段时也有。",
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema> { ["field"] = Text("字段名。"), ["message"] = Text("错在哪里，怎样改。") },
                Required = new HashSet<string> { "field", "message" },
            },
        };
        properties["challenge"] = new OpenApiSchemaReference(nameof(ProofOfWork.Challenge), document);
        properties["traceId"] = Text("在服务日志中查找这次请求用。");
        schema.Required = new HashSet<string> { "title", "status", "code" };
    }

    /// <summary>Gives a refusal one example for each of its codes, and the headers that it bears.</summary>
    public static void Describe(OpenApiResponse response, int status, IEnumerable<ProblemKind> kinds)
    {
        var known = kinds.Where(kind => kind.Status == status).ToList();
        response.Description = "code：" + string.Join("、", known.Select(kind => kind.Code));
        foreach (var content in response.Content?.Values ?? [])
        {
            content.Examples = known.ToDictionary(kind => kind.Code, IOpenApiExample (kind) => new OpenApiExample { Value = Example(kind) });
        }

        response.Headers = status switch
        {
            StatusCodes.Status429TooManyRequests => new Dictionary<string, IOpenApiHeader>
            {
                ["Retry-After"] = Header(JsonSchemaType.Integer, "多少秒之后再试。"),
                ["RateLimit-Policy"] = Header(JsonSchemaType.String, "哪一项限额：\"名称\";q=次数;w=秒数。"),
                ["RateLimit"] = Header(JsonSchemaType.String, "还剩多少：\"名称\";r=剩余次数;t=多少秒之后再试。"),
            },
            StatusCodes.Status503ServiceUnavailable => new Dictionary<string, IOpenApiHeader>
            {
                ["Retry-After"] = Header(JsonSchemaType.Integer, "多少秒之后再试。"),
            },
            _ => null,
        };
    }

    private static JsonObject Example(ProblemKind kind)
    {
        var problem = new JsonObject { ["title"] = kind.Sentence, ["status"] = kind.Status, ["code"] = kind.Code };
        if (kind.NamesFields)
        {
            problem["errors"] = kind == ProblemKind.InvalidAct
                ? Errors("text", "请填写补充内容。")
                : Errors("text", "请填写内容：说明您想反映的事情。");
        }

        if (kind == ProblemKind.EffortNeeded)
        {
            problem["challenge"] = JsonNode.Parse(Challenge);
        }

        return problem;
    }

    private static JsonArray Errors(string field, string message) => [new JsonObject { ["field"] = field, ["message"] = message }];

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiHeader Header(JsonSchemaType type, string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = type } };
}
