using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Reads a JSON body strictly: no unknown, doubled or wrongly cased member, nothing after the end.</summary>
internal static class JsonBody
{
    private const int MostDepth = 8;
    private const int MostOfAName = 50;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = MostDepth,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutIgnored } },
    };

    /// <summary>The request; or, when the body cannot be read as one, the refusal that names what is wrong.</summary>
    public static async Task<(T? Request, ProblemHttpResult? Refusal)> Read<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            // Routing has refused other formats; a body that names none comes this far.
            return (null, Problems.UnsupportedFormat());
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Strict, context.RequestAborted) is { } request
                ? (request, null)
                : (null, Problems.UnreadableBody());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException && e.GetBaseException() is DecoderFallbackException)
        {
            return (null, Problems.NotUtf8());
        }
        catch (JsonException e)
        {
            return (null, MemberAt(e.Path) is { } name ? Problems.UnreadableField(Fault(name, NamesOf<T>())) : Problems.UnreadableBody());
        }
        catch (InvalidOperationException)
        {
            // A string in the JSON with half a character in it.
            return (null, Problems.UnreadableBody());
        }
    }

    private static FieldFault Fault(string name, IReadOnlyList<string> names) => names.Contains(name)
        ? new(name, $"字段“{name}”无法读取：它的值类型不对、不完整，或者出现了两次。请对照接口说明改正后再提交。")
        : new(name, $"没有名为“{name}”的字段。可用的字段有：{string.Join("、", names)}（区分大小写）。请改正或删除后再提交。");

    // $.name, $['odd name'], or $.name[3]: no request is deeper.
    private static string? MemberAt(string? path) => path switch
    {
        ['$', '.', .. var name] => Cut(name.Split('[')[0]),
        ['$', '[', '\'', .. var name, '\'', ']'] => Cut(name),
        _ => null,
    };

    private static string Cut(string name) => new StringInfo(name) is { LengthInTextElements: > MostOfAName } text
        ? text.SubstringByTextElements(0, MostOfAName) + "…"
        : name;

    private static List<string> NamesOf<T>() => [.. Strict.GetTypeInfo(typeof(T)).Properties.Select(property => property.Name)];

    // What only the form fills in is as unknown here as any other name: the serializer would take it and say nothing.
    private static void LeaveOutIgnored(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Get: null, Set: null })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
