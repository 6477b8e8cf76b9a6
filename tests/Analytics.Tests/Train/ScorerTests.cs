using Microsoft.ML;
using Microsoft.ML.Data;

namespace PublicNotice.Analytics.Tests.Train;

public sealed class ScorerTests
{
    [Fact]
    public void OurScorer_EqualsMlNet()
    {
        var examples = TrainingSet.Check(DivisionTraining.DefaultExamples());
        var options = new TrainingOptions();
        var (corpus, space, rows) = Prepare(examples, options);
        var context = new MLContext(options.Seed);
        var theirs = HingeTrainer.Train(context, rows, space.Buckets.Length, corpus.Labels.Length, options, corpus.IsSmall)
            .Transform(new TrainingView(rows, space.Buckets.Length, corpus.Labels.Length))
            .GetColumn<float[]>("Score").ToArray();

        var ours = HingeTrainer.Fit(rows, space.Buckets.Length, corpus.Labels.Length, options, corpus.IsSmall);

        var scores = new float[ours.Stride];
        var workspace = new Workspace();
        for (var i = 0; i < examples.Count; i++)
        {
            ours.Score(space.Read(examples[i].Title, examples[i].Text, workspace), scores);
            Assert.All(theirs[i].Zip(scores), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
        }
    }

    /// <summary>Scoring in one walk is the vector and the weights after each other, for eight labels too.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.7f)]
    public void OneWalk_EqualsVectorAndWeights(float power)
    {
        var examples = TrainingSet.Check(DivisionTraining.DefaultExamples()).Where(example => example.Label != TrainingOptions.OutOfScopeLabel).ToList();
        var model = new DivisionModel(Fitting.Fit(examples, new TrainingOptions(), null, default).Model.Content with { Power = power }, "");
        var (workspace, scores, probabilities, walked) = (new Workspace(), new float[8], new float[8], new float[8]);

        Assert.Equal(8, model.Content.Weights.Stride);
        foreach (var example in examples)
        {
            model.Content.Weights.Score(model.Content.Space.Read(example.Title, example.Text, workspace), scores);
            Tempering.Apply(scores, power);
            Softmax.Of(scores, probabilities);
            model.Score(example.Title, example.Text, walked);
            Assert.All(probabilities.Zip(walked), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        }
    }

    /// <summary>The file keeps a byte of a weight; that must hardly be seen in what the model says.</summary>
    [Fact]
    public void RoundingToTheFile_HardlyChangesAProbability()
    {
        var examples = TrainingSet.Check(DivisionTraining.DefaultExamples());
        var options = new TrainingOptions();
        var shipped = Trained.OnAll.Model;
        var corpus = Fitting.Read(examples, options);
        var (space, views) = Fitting.FitWeights(TrainingPart.All(corpus), new Vectors(corpus), options, default);
        var foldOf = Folds.Assign(examples, DivisionTraining.HeldOutFolds, options.Seed);
        var calibration = Fitting.Fit([.. examples.Where((_, i) => foldOf[i] != 0)], options, null, default).Calibration;
        var exact = calibration.Apply(views);
        var unrounded = new DivisionModel(shipped.Content with { Space = space, Weights = exact }, "");

        var (a, b) = (new float[shipped.Labels.Count], new float[shipped.Labels.Count]);
        foreach (var example in examples)
        {
            shipped.Score(example.Title, example.Text, a);
            unrounded.Score(example.Title, example.Text, b);
            Assert.All(a.Zip(b), pair => Assert.Equal(pair.First, pair.Second, 1e-2f));
        }
    }

    private static (Corpus Corpus, FeatureSpace Space, TrainingRow[] Rows) Prepare(List<LabelledMessage> examples, TrainingOptions options)
    {
        var corpus = Fitting.Read(examples, options);
        var space = FeatureSpaceBuilder.Build(TrainingPart.All(corpus));
        var vectors = new Vectors(corpus);
        vectors.Fill(space);
        return (corpus, space, [.. Enumerable.Range(0, examples.Count).Select(example => vectors[example])]);
    }
}
