using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PublicNotice.FeedbackApi.Tests.Suggestions;

/// <summary>A model file that is missing or unusable: intake works, nothing is suggested, the desk says so (incident T78).</summary>
public sealed class MissingModelTests
{
    public static TheoryData<string, byte[]?> UnusableModels => new()
    {
        { "missing", null },
        { "empty", [] },
        { "text", "这不是模型"u8.ToArray() },
        { "zip that ends early", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0] },
        { "zeros", new byte[1000] },
    };

    [Theory]
    [MemberData(nameof(UnusableModels))]
    public async Task UnusableModel_DelaysNobodyAndIsSaidAtTheDesk(string what, byte[]? content)
    {
        Assert.NotEmpty(what);
        await using var service = await Service.Start();
        if (content is not null)
        {
            await File.WriteAllBytesAsync(service.Model, content);
        }

        await service.Restart();
        await Works(service);
    }

    [Fact]
    public async Task FolderInPlaceOfTheModel_IsSaidAtTheDesk()
    {
        await using var service = await Service.Start();
        Directory.CreateDirectory(service.Model);

        await service.Restart();
        await Works(service);
    }

    [Fact]
    public async Task TruncatedModel_IsSaidAtTheDesk()
    {
        await using var service = await Service.Start();
        var whole = await File.ReadAllBytesAsync(await TrainedModel.Path);
        await File.WriteAllBytesAsync(service.Model, whole[..(whole.Length / 2)]);

        await service.Restart();
        await Works(service);
    }

    [Fact]
    public async Task ModelOfAnotherVersion_IsKeptBesideANewOne()
    {
        await using var service = await Service.Start("--Model:TrainWhenMissing=true");
        var other = await File.ReadAllBytesAsync(await TrainedModel.Path);
        other[4]++;
        await service.Restart(() => File.WriteAllBytesAsync(service.Model, other));

        await Eventually.Get(() => Task.FromResult(File.Exists(service.Model + ".old") && File.Exists(service.Model)), isThere => isThere);
        Assert.Equal(other, await File.ReadAllBytesAsync(service.Model + ".old"));
    }

    /// <summary>The operator brings a good model back: no start is needed for suggestions to come again.</summary>
    [Fact]
    public async Task ModelThatIsRepaired_IsTakenUpByItself()
    {
        await using var service = await Service.Start();
        await service.Restart(() => File.WriteAllBytesAsync(service.Model, new byte[1000]));
        var code = (await new Citizen(service).Submit(Samples.Letter)).Code;

        File.Delete(service.Model);
        await TrainedModel.CopyTo(service);

        Assert.NotNull((await Eventually.Get(() => service.CaseOf(code), c => c.Suggestion is not null)).Suggestion);
        Assert.False((await (await service.Officer()).OpenQueue("ToAssign")).Has("model-trouble"));
    }

    [Fact]
    public async Task WorkerThatFails_DoesNotStopTheService()
    {
        await using var service = await Service.Start();

        var host = service.App.Services.GetRequiredService<IOptions<HostOptions>>().Value;

        Assert.Equal(BackgroundServiceExceptionBehavior.Ignore, host.BackgroundServiceExceptionBehavior);
    }

    private static async Task Works(Service service)
    {
        var citizen = new Citizen(service);
        Assert.Equal(HttpStatusCode.Created, (await citizen.Send(Samples.Letter)).StatusCode);
        var code = (await citizen.Submit(Samples.LetterOnItem)).Code;

        var staff = await Staff.SignedIn(service);
        var queue = await Eventually.Get(() => staff.OpenQueue("ToAssign"), page => page.TextOf("model-trouble").Contains("不可用", StringComparison.Ordinal));
        Assert.Contains("请人工分派", queue.TextOf("model-trouble"), StringComparison.Ordinal);
        var id = (await service.CaseOf(code)).Id;
        Assert.Contains("不可用", (await staff.OpenCase(id)).TextOf("suggestion"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await staff.Assign(id, Samples.Division)).StatusCode);
    }
}
