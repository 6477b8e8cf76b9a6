namespace PublicNotice.Analytics.Tests.Predict;

/// <summary>T78: a model that cannot be trusted is refused with one sentence, never half read.</summary>
public sealed class ModelFileTests
{
    private static byte[] Bytes => ModelFile.Write(Trained.OnAll.Model.Content);

    [Fact]
    public void LoadedModel_IsTheSavedOne()
    {
        using var folder = new TestFolder();
        Trained.OnAll.Save(folder["sub/m.model"]);

        var loaded = DivisionModel.Load(folder["sub/m.model"]);

        Assert.Equal(Trained.OnAll.Model.Version, loaded.Version);
        Assert.Equal(Bytes, ModelFile.Write(loaded.Content));
    }

    [Fact]
    public void PowerOfTempering_IsKept()
    {
        var bytes = ModelFile.Write(Trained.OnAll.Model.Content with { Power = 0.7f });

        Assert.Equal(0.7f, ModelFile.Read(bytes, "").Content.Power);
    }

    /// <summary>However small the weights: else a model would have one version in memory and another on disk.</summary>
    [Fact]
    public void RoundedTwice_IsRoundedOnce()
    {
        var bytes = new sbyte[3];
        for (var power = -30; power < 3; power++)
        {
            var weights = new LinearWeights(labels: 3, rows: 1);
            float[] odds = [MathF.Pow(2, power) * 1.37f, MathF.Pow(2, power) * -0.4f, 0];
            odds.CopyTo(weights.Row(0));
            var step = weights.Quantise(0, bytes);
            float[] rounded = [.. bytes.Select(value => value * (float)step)];
            rounded.CopyTo(weights.Row(0));

            Assert.Equal(step, weights.Quantise(0, bytes));
            Assert.Equal(rounded, bytes.Select(value => value * (float)step));
        }
    }

    [Fact]
    public void MissingFile_IsRefused() =>
        Assert.Equal("PN620", Assert.Throws<FaultException>(() => DivisionModel.Load("/no/such.model")).Faults.Single().Code);

    [Fact]
    public void Folder_IsRefused() =>
        Assert.Equal("PN625", Assert.Throws<FaultException>(() => DivisionModel.Load(Path.GetTempPath())).Faults.Single().Code);

    [Fact]
    public void OtherFile_IsRefused() => Assert.Equal("PN621", Refusal("label\ttext\nzhc\t这不是模型，而是一份很长的训练数据文件"u8.ToArray()));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(46)]
    [InlineData(1000)]
    public void TruncatedFile_IsRefused(int length) => Assert.Equal("PN623", Refusal(Bytes[..length]));

    [Fact]
    public void FileWithoutItsLastByte_IsRefused() => Assert.Equal("PN623", Refusal(Bytes[..^1]));

    [Fact]
    public void OtherVersion_IsRefused()
    {
        var bytes = Bytes;
        bytes[4] = 9;

        Assert.Equal("PN622", Refusal(bytes));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void FlippedBit_IsRefused(int at)
    {
        var bytes = Bytes;
        bytes[at] ^= 1;

        Assert.Equal("PN624", Refusal(bytes));
    }

    [Fact]
    public void FileWithMoreBehindIt_IsRefused() => Assert.Equal("PN624", Refusal([.. Bytes, 0]));

    private static string Refusal(byte[] bytes)
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["m.model"], bytes);
        return Assert.Throws<FaultException>(() => DivisionModel.Load(folder["m.model"])).Faults.Single().Code;
    }
}
