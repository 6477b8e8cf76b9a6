using Microsoft.ML;
using Microsoft.ML.Data;

namespace PublicNotice.Analytics;

/// <summary>
/// Training messages as ML.NET asks for them, handed over as they are: nothing is copied, no thread reads ahead, and a shuffled
/// pass is in a wholly random order. (A view of objects is copied row by row and shuffled within a thousand rows, by a thread.)
/// </summary>
internal sealed class TrainingView : IDataView
{
    private readonly TrainingRow[] rows;

    public TrainingView(TrainingRow[] rows, int features, int labels)
    {
        this.rows = rows;
        var schema = new DataViewSchema.Builder();
        schema.AddColumn("Label", new KeyDataViewType(typeof(uint), labels));
        schema.AddColumn("Features", new VectorDataViewType(NumberDataViewType.Single, features));
        Schema = schema.ToSchema();
    }

    public bool CanShuffle => true;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => rows.Length;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) => new Cursor(this, rand);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    // Fisher and Yates; the runtime's own shuffle may change with the runtime, and the model's bytes with it.
    private static int[] Order(int count, Random? random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = count - 1; random is not null && i > 0; i--)
        {
            var j = random.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private sealed class Cursor(TrainingView view, Random? random) : DataViewRowCursor
    {
        private readonly int[] order = Order(view.rows.Length, random);
        private int at = -1;

        public override long Position => at;

        public override long Batch => 0;

        public override DataViewSchema Schema => view.Schema;

        public override bool MoveNext() => ++at < order.Length;

        public override bool IsColumnActive(DataViewSchema.Column column) => true;

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)order[at], 0);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) =>
            (ValueGetter<TValue>)(column.Index == 0 ? (Delegate)new ValueGetter<uint>(Label) : new ValueGetter<VBuffer<float>>(Features));

        // Keys are counted from 1; 0 is none.
        private void Label(ref uint label) => label = (uint)view.rows[order[at]].Label + 1;

        private void Features(ref VBuffer<float> features) => features = view.rows[order[at]].Features;
    }
}
