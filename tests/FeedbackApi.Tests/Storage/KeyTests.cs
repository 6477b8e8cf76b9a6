using System.Security.Cryptography;
using PublicNotice.FeedbackApi.Operate;

namespace PublicNotice.FeedbackApi.Tests.Storage;

/// <summary>The keys change, are lost and come back (incident T63), and old cases open all the same.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private Service _service = null!;
    private string _code = null!;

    private string Master => Path.Combine(_service.Folder, "keys", "master.key");

    public async Task InitializeAsync()
    {
        _service = await Service.Start();
        _code = (await new Citizen(_service).Submit(Samples.Letter with { Name = "张三" })).Code;
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Rotation_LeavesCasesReadableAndTheOldKeyUseless()
    {
        var old = await File.ReadAllBytesAsync(Master);

        await _service.Restart(async () => Assert.Equal(0, await Operate("keys", "rotate")));

        Assert.NotEqual(old, await File.ReadAllBytesAsync(Master));
        Assert.Contains("张三", await Export(), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => _service.Restart(() => File.WriteAllBytesAsync(Master, old)));
        Assert.Contains("不配套", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RotationWhileTheServiceRuns_IsRefusedAndChangesNothing()
    {
        var old = await File.ReadAllBytesAsync(Master);

        await Assert.ThrowsAsync<IOException>(() => Operate("keys", "rotate"));

        Assert.Equal(old, await File.ReadAllBytesAsync(Master));
        await new Citizen(_service).Submit(Samples.Letter);
    }

    [Fact]
    public async Task LostMasterKey_StopsTheStart()
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => _service.Restart(() =>
        {
            File.Delete(Master);
            return Task.CompletedTask;
        }));

        Assert.Contains("主密钥", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LostMasterKey_ComesBackFromItsSecondHolder()
    {
        using var holder = RSA.Create(3072);
        var (open, secret) = (Path.Combine(_service.Folder, "li.pem"), Path.Combine(_service.Folder, "li.secret"));
        await File.WriteAllTextAsync(open, holder.ExportSubjectPublicKeyInfoPem());
        await File.WriteAllTextAsync(secret, holder.ExportPkcs8PrivateKeyPem());
        Assert.Equal(0, await Operate("keys", "add-holder", "李四", open));

        await _service.Restart(async () =>
        {
            // The holder need not be there when the key changes.
            Assert.Equal(0, await Operate("keys", "rotate"));
            File.Delete(Master);
            Assert.Equal(0, await Operate("keys", "recover", "李四", secret));
        });

        Assert.Contains("张三", await Export(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WeakKeyOfAHolder_IsRefused()
    {
        using var weak = RSA.Create(2048);
        var open = Path.Combine(_service.Folder, "weak.pem");
        await File.WriteAllTextAsync(open, weak.ExportSubjectPublicKeyInfoPem());

        Assert.Contains("3072", (await Assert.ThrowsAsync<InvalidDataException>(() => Operate("keys", "add-holder", "王五", open))).Message, StringComparison.Ordinal);
    }

    private async Task<string> Export()
    {
        var id = (await _service.CaseOf(_code)).Id;
        return (await (await Staff.SignedIn(_service)).OpenCase(id)).Body!.TextContent;
    }

    private Task<int> Operate(params string[] words) => OperatorCommands.Run([.. words, .. _service.Settings]);
}
