using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench.Line;

/// <summary>Files that were asked for of a run on a line; null: not this one.</summary>
internal sealed record LineOutputs(string? Json, string? Csv, string? Parquet, string? Plot, bool HasDecimalComma)
{
    /// <summary>Writes them, each whole or not at all.</summary>
    public async Task WriteAsync(IReadOnlyList<LineMetre> metres, Func<byte[]> json, Func<byte[]> plot, TextWriter output)
    {
        OutputFile.Write(Json, json, output);
        OutputFile.Write(Csv, () => RunExport.Bytes(LineFiles.Csv(metres, HasDecimalComma)), output);
        byte[] columns = Parquet == null ? [] : await LineFiles.ParquetAsync(metres);
        OutputFile.Write(Parquet, () => columns, output);
        OutputFile.Write(Plot, plot, output);
    }
}
