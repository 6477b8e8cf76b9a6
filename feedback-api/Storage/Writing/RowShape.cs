using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// How an entity becomes a row: the columns of its table and what goes into them, read from the one model that also reads
/// the row again. A property that is added to the model is written without another line of code.
/// </summary>
internal sealed class RowShape
{
    private readonly IReadOnlyList<Column> _columns;

    private RowShape(string table, IReadOnlyList<Column> columns, string? owner, Func<object, IEnumerable>? rows, IReadOnlyList<RowShape> children) =>
        (Table, _columns, Owner, Rows, Children) = (table, columns, owner, rows, children);

    public string Table { get; }

    /// <summary>The column that names the row which this one belongs to; null for the root.</summary>
    public string? Owner { get; }

    /// <summary>The entities of this shape that a root has.</summary>
    public Func<object, IEnumerable>? Rows { get; }

    /// <summary>The tables of what the root owns many of.</summary>
    public IReadOnlyList<RowShape> Children { get; }

    public IReadOnlyList<Column> Columns => _columns;

    public static RowShape Of<T>(IModel model)
    {
        var root = model.FindEntityType(typeof(T))!;
        return Of(root, null, null, [.. root.GetNavigations().Where(n => n.IsCollection).Select(Child)]);
    }

    private static RowShape Child(INavigation navigation) => Of(
        navigation.TargetEntityType,
        navigation.ForeignKey.Properties[0].GetColumnName(),
        root => (IEnumerable)navigation.PropertyInfo!.GetValue(root)!,
        []);

    private static RowShape Of(IEntityType entity, string? owner, Func<object, IEnumerable>? rows, IReadOnlyList<RowShape> children)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var columns = ColumnsOf(entity, table, [])
            // What one row holds as a document is written later, when there is one.
            .Concat(entity.GetNavigations().Where(n => !n.IsCollection && !n.TargetEntityType.IsMappedToJson())
                .SelectMany(n => ColumnsOf(n.TargetEntityType, table, [n.PropertyInfo!])));
        return new RowShape(table.Name, [.. columns], owner, rows, children);
    }

    // Keys that the database makes and shadow properties have no value yet.
    private static IEnumerable<Column> ColumnsOf(IEntityType entity, StoreObjectIdentifier table, PropertyInfo[] way) => entity.GetProperties()
        .Where(property => property.PropertyInfo is not null && !property.IsPrimaryKey())
        .Select(property => new Column(property.GetColumnName(table)!, property.GetRelationalTypeMapping(), [.. way, property.PropertyInfo!]));

    /// <summary>One column and the way to its value.</summary>
    internal sealed class Column(string name, RelationalTypeMapping mapping, PropertyInfo[] way)
    {
        private readonly Func<object?, object?>? _convert = mapping.Converter?.ConvertToProvider;
        private readonly Func<object, object?> _value = Compile(way);

        public string Name { get; } = name;

        /// <summary>The column's type in the database's own words.</summary>
        public string StoreType { get; } = mapping.StoreType;

        /// <summary>The type of what <see cref="Read"/> returns, when it is not null.</summary>
        public Type ValueType { get; } = Plain(mapping.Converter?.ProviderClrType ?? mapping.ClrType);

        /// <summary>The value as the database takes it.</summary>
        public object? Read(object entity)
        {
            var value = _value(entity);
            return value is null || _convert is null ? value : _convert(value);
        }

        // Null as soon as a step of the way is.
        private static Func<object, object?> Compile(PropertyInfo[] way)
        {
            var entity = Expression.Parameter(typeof(object));
            return Expression.Lambda<Func<object, object?>>(
                Follow(Expression.Convert(entity, way[0].DeclaringType!), way), entity).Compile();
        }

        private static Expression Follow(Expression from, ReadOnlySpan<PropertyInfo> way)
        {
            var value = Expression.Property(from, way[0]);
            return way.Length == 1
                ? Expression.Convert(value, typeof(object))
                : Expression.Condition(
                    Expression.ReferenceEqual(value, Expression.Constant(null)), Expression.Constant(null, typeof(object)), Follow(value, way[1..]));
        }

        private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
    }
}
