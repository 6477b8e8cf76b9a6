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
        var labels = Fitting.LabelsOf(examples);
        var space = FeatureSpaceBuilder.Build(examples, options);
        var rows = Fitting.Rows(examples, labels, space);
        var context = new MLContext(options.Seed);
        var theirs = HingeTrainer.Train(context, rows, space.Buckets.Length, labels.Length, options)
            .Transform(context.Data.LoadFromEnumerable(rows, HingeTrainer.Schema(space.Buckets.Length, labels.Length)))
            .GetColumn<float[]>("Score").ToArray();

        var ours = HingeTrainer.Fit(rows, space.Buckets.Length, labels.Length, options);

        var scores = new float[ours.Stride];
        var workspace = new Workspace();
        for (var i = 0; i < examples.Count; i++)
        {
            ours.Score(space.Read(examples[i].Title, examples[i].Text, workspace), scores);
            Assert.All(theirs[i].Zip(scores), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
        }
    }

    /// <summary>The file keeps 16 bits of a weight; that must not be seen in what the model says.</summary>
    [Fact]
    public void RoundingToTheFile_ChangesNoProbabilityByMoreThanAThousandth()
    {
        var examples = TrainingSet.Check(DivisionTraining.DefaultExamples());
        var options = new TrainingOptions();
        var shipped = Trained.OnAll.Model;
        var space = FeatureSpaceBuilder.Build(examples, options);
        var exact = HingeTrainer.Fit(Fitting.Rows(examples, Fitting.LabelsOf(examples), space), space.Buckets.Length, shipped.Labels.Count, options);
        var unrounded = new DivisionModel(shipped.Content with { Space = space, Weights = exact }, "");

        var (a, b) = (new float[shipped.Labels.Count], new float[shipped.Labels.Count]);
        foreach (var example in examples)
        {
            shipped.Score(example.Title, example.Text, a);
            unrounded.Score(example.Title, example.Text, b);
            Assert.All(a.Zip(b), pair => Assert.Equal(pair.First, pair.Second, 1e-3f));
        }
    }
}
