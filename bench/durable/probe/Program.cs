using PublicNotice.DurableProbe;

// Usage: PublicNotice.DurableProbe MODE DATABASE URL. The bare minimum that takes a submission: what the real one is measured by.
var (mode, database, url) = (args[0], args[1], args[2]);
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(url);
await using var app = builder.Build();
using var keeper = Keeper.Of(mode, database);
app.MapPost("/api/v1/feedback", async (Letter letter) =>
{
    if (letter.Kind is not ("意见" or "建议" or "投诉") || letter.Text is not { Length: > 0 and <= 2000 })
    {
        return Results.BadRequest();
    }

    var code = Guid.NewGuid();
    await keeper.Keep(new Row(code, letter.Kind, letter.Text));
    return Results.Created((string?)null, new { code });
});
await app.RunAsync();
