using System.Diagnostics;
using System.Text.Json;

namespace PublicNotice.Analytics.Tests;

public sealed class CommandTests
{
    private const string Small = "text\tlabel\n官网打不开\tzhc\n官网又打不开\tzhc\n网站附件坏了\tzhc\n红枣发霉\txfbf\n红枣坏了要退款\txfbf\n核桃有虫\txfbf\n";

    [Fact]
    public async Task Train_WritesModelAndPrintsOneJsonDocument()
    {
        using var folder = new TestFolder();

        var run = await Run.Train("--data", folder.Write("d.tsv", Small), "--model", folder["m.model"], "--json");

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(DivisionModel.Load(folder["m.model"]).Version, document.RootElement.GetProperty("card").GetProperty("version").GetString());
    }

    [Fact]
    public async Task Train_OnFaultyData_NamesThePlaceAndWritesNothing()
    {
        using var folder = new TestFolder();
        var data = folder.Write("d.tsv", "text\tlabel\n没有标签\t\n");

        var run = await Run.Train("--data", data, "--model", folder["m.model"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{data}:2:6: error PN603: ", run.Error, StringComparison.Ordinal);
        Assert.Equal([data], folder.Files);
    }

    [Fact]
    public async Task Train_LabelWithOneMessage_NamesItsLine()
    {
        using var folder = new TestFolder();
        var data = folder.Write("d.tsv", Small + "单独一条\trsc\n");

        var run = await Run.Train("--data", data, "--model", folder["m.model"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{data}:8:1: error PN609: 标签“rsc”", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("不认识“--nope”", "--data", "d.tsv", "--nope")]
    [InlineData("选项 --seed 的值“abc”不对，应是整数", "--data", "d.tsv", "--seed", "abc")]
    [InlineData("选项 --data 后面缺少值", "--data")]
    public async Task WrongCall_SaysInChineseWhatToDo(string sentence, params string[] arguments)
    {
        var run = await Run.Train(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_IsChinese()
    {
        using var help = Process.Start(new ProcessStartInfo("dotnet", [typeof(DivisionModel).Assembly.Location, "train", "--help"]) { RedirectStandardOutput = true })!;
        var words = await help.StandardOutput.ReadToEndAsync();
        await help.WaitForExitAsync();

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("[默认 1]", words, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)^[A-Za-z ]+:|Show |default:|REQUIRED|information", words);
    }

    [Fact]
    public async Task Evaluate_PrintsTheAgreedKeys()
    {
        using var folder = new TestFolder();
        var data = folder.Write("d.tsv", Small);

        var run = await Run.Evaluate("--train", data, "--test", data, "--json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.All(
            ["accuracy", "macroF1", "perClass", "accuracyAt90Coverage", "ece", "trainSeconds", "predictPerSecond", "modelBytes"],
            key => Assert.True(document.RootElement.TryGetProperty(key, out _), key));
    }

    [Fact]
    public async Task Evaluate_WithFolds_PrintsMeanAndDeviation()
    {
        using var folder = new TestFolder();

        var run = await Run.Evaluate("--data", folder.Write("d.tsv", Small), "--folds", "3", "--json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.All(["accuracy", "macroF1", "ece", "modelBytes"], key =>
        {
            Assert.Equal(JsonValueKind.Number, document.RootElement.GetProperty(key).GetProperty("mean").ValueKind);
            Assert.Equal(JsonValueKind.Number, document.RootElement.GetProperty(key).GetProperty("deviation").ValueKind);
        });
    }

    [Fact]
    public async Task Evaluate_ForAPerson_IsReadable()
    {
        using var folder = new TestFolder();

        var run = await Run.Evaluate("--data", folder.Write("d.tsv", Small), "--folds", "3");

        Assert.Contains("首选正确率\t", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--folds", "1")]
    [InlineData("--folds", "x")]
    [InlineData("--train", "a.tsv")]
    [InlineData("--data", "a.tsv", "--test", "b.tsv")]
    [InlineData("--unknown")]
    public async Task Evaluate_CalledWrongly_IsTwo(params string[] arguments) => Assert.Equal(2, (await Run.Evaluate(arguments)).ExitCode);

    [Fact]
    public async Task Classify_AnswersEveryLineInReadableJson()
    {
        using var folder = new TestFolder();
        Trained.OnAll.Save(folder["m.model"]);

        var run = await Run.Classify(
            "你们的官网打不开了\n\n{\"title\":\"红枣\",\"text\":\"海吉星买的红枣坏了\"}\n", "--model", folder["m.model"], "--top", "2", "--explain");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, 3), (run.ExitCode, lines.Length));
        Assert.StartsWith("{\"label\":\"zhc\",\"score\":0.", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"term\":\"官网", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"abstain\":true", lines[1], StringComparison.Ordinal);
        using var last = JsonDocument.Parse(lines[2]);
        Assert.Equal(("xfbf", 2), (last.RootElement.GetProperty("label").GetString(), last.RootElement.GetProperty("top").GetArrayLength()));
    }

    [Fact]
    public async Task Classify_WithoutAModel_IsOneSentence()
    {
        var run = await Run.Classify("官网", "--model", "/no/such.model");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("/no/such.model:0:0: error PN620: 模型文件不存在，请先运行 train 训练模型。\n", run.Error);
    }

    [Fact]
    public async Task Classify_FaultyLine_IsAnsweredInItsPlaceAndNamed()
    {
        using var folder = new TestFolder();
        Trained.OnAll.Save(folder["m.model"]);

        var run = await Run.Classify([.. "官网\n{\"text\"\n"u8, 0xFF, (byte)'\n', .. "官网\n"u8], "--model", folder["m.model"]);

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((1, 4), (run.ExitCode, lines.Length));
        Assert.All([lines[0], lines[3]], line => Assert.StartsWith("{\"label\":", line, StringComparison.Ordinal));
        Assert.StartsWith("{\"fault\":{\"code\":\"PN6", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"fault\":{\"code\":\"PN606\",\"line\":3,\"message\":\"此处不是", lines[2], StringComparison.Ordinal);
        Assert.Contains("stdin:2:", run.Error, StringComparison.Ordinal);
        Assert.Contains("stdin:3:1: error PN606: ", run.Error, StringComparison.Ordinal);
    }
}
