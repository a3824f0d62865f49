using System;
using System.Linq;
using System.Threading.Tasks;
using Parquet;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>A column of a Parquet file, as the run store has its values.</summary>
internal static class ParquetColumn
{
    public static async Task<object?[]> ReadAsync(ParquetRowGroupReader group, Parquet.Schema.DataField field, int count)
    {
        if (field.ClrType == typeof(long))
        {
            var whole = new long?[count];
            await group.ReadAsync<long>(field, whole.AsMemory());
            return [.. whole.Select(v => (object?)v)];
        }

        if (field.ClrType == typeof(double))
        {
            var numbers = new double?[count];
            await group.ReadAsync<double>(field, numbers.AsMemory());
            return [.. numbers.Select(v => (object?)v)];
        }

        var words = new string?[count];
        await group.ReadAsync(field, words.AsMemory());
        return words;
    }
}
