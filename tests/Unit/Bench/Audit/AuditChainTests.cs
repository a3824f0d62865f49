using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using ChamberFirmware.Bench;
using ChamberFirmware.Tests.Portability;
using Microsoft.Data.Sqlite;

namespace ChamberFirmware.Tests.Unit.Bench.Audit;

/// <summary>
/// Whatever is done to an audit is found: by the program, and by one in Python that has nothing of it and is the second opinion.
/// </summary>
[TestClass]
public sealed class AuditChainTests : IDisposable
{
    private static readonly string Script = SourceTree.FullPath("hardware/bench/python/audit.py");

    private readonly BenchFolder _folder = new();
    private readonly string _path;

    public AuditChainTests()
    {
        _path = _folder.PathOf("runs.sqlite");
        using var store = new RunStore(_path, new FixedClock());
        string before = "0";
        for (int i = 1; i <= 6; i++)
        {
            string kept = $"change={i} what=settings door=console utc=unknown upS={i}.0 writes={i} prev={before}\n"
                + $"who=anna\nbecause=trial {i}\n-HeaterW={299 + i}\n+HeaterW={300 + i}\n";
            store.Note(KeptChange.Of(kept).Entry("17"));
            before = KeptChange.Of(kept).Sum;
            StoredRuns.Add(store, i % 2 == 0 ? "example-3" : "comparative", isOver: false);
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [TestMethod]
    public void What_was_written_is_whole_for_both()
    {
        Assert.AreEqual(ExitCode.Good, _folder.Run("audit", "verify", "--store", _path), _folder.Error);
        string head = _folder.Output.Trim().Split('\n')[^1];
        Assert.Contains("whole: 8 line(s)", _folder.Output);
        Assert.AreEqual((0, $"whole: 8 line(s), last hash {head}\n"), Python());
        Assert.AreEqual(ExitCode.Good, _folder.Run("audit", "verify", "--store", _path, "--head", head));
        Assert.AreEqual(ExitCode.NotComplete, _folder.Run("audit", "verify", "--store", _path, "--head", head.Replace(head[0], 'x')));
        Assert.AreEqual(ExitCode.Good, _folder.Run("audit", "--store", _path));
        Assert.Contains("anna  settings  chamber 17, console 1  \"trial 1\"\n    HeaterW: 300 > 301\n", _folder.Output);
    }

    [TestMethod]
    public void The_file_refuses_to_change_or_delete_a_line()
    {
        using var store = new RunStore(_path, new FixedClock());
        Assert.ThrowsExactly<StoreException>(() => store.File.Do("DELETE FROM audit WHERE number = 8"));
        Assert.ThrowsExactly<StoreException>(() => store.File.Do("UPDATE audit SET line = '{}' WHERE number = 8"));
        Assert.IsEmpty(store.AuditFaults());
    }

    [TestMethod]
    public void Any_other_byte_of_a_line_or_a_hash_is_found()
    {
        using var store = new RunStore(_path, new FixedClock());
        List<AuditRow> rows = store.Audit();
        Assert.IsEmpty(AuditChain.Faults(rows, rows.Count, []));
        foreach (AuditRow row in rows)
        {
            for (int i = 0; i < row.Line.Length + row.Hash.Length; i++)
            {
                bool isLine = i < row.Line.Length;
                AuditRow altered = isLine
                    ? row with { Line = Flipped(row.Line, i) }
                    : row with { Hash = Flipped(row.Hash, i - row.Line.Length) };
                List<AuditRow> all = [.. rows.Select(r => r == row ? altered : r)];
                Assert.IsNotEmpty(AuditChain.Faults(all, rows.Count, []), $"line {row.Number}, byte {i}");
            }
        }
    }

    /// <summary>Some copies lie in pages that are free: there nothing of the audit changes, and nothing is found.</summary>
    [TestMethod]
    public void Another_byte_in_the_file_where_lines_lie_is_found_by_both()
    {
        byte[] whole = File.ReadAllBytes(_path);
        string lines = Lines();
        int found = 0;
        byte[] mark = Encoding.UTF8.GetBytes("\"because\":\"trial ");
        int[] places = [.. Enumerable.Range(0, whole.Length - mark.Length).Where(i => whole.AsSpan(i, mark.Length).SequenceEqual(mark))];
        var random = new Random(8);
        foreach (int place in places)
        {
            byte[] altered = [.. whole];
            altered[place + random.Next(0, mark.Length + 1)] ^= 1;
            File.WriteAllBytes(_path, altered);
            bool isSame = Lines() == lines;
            found += isSame ? 0 : 1;
            Assert.AreEqual(isSame ? ExitCode.Good : ExitCode.NotComplete, _folder.Run("audit", "verify", "--store", _path));
            Assert.AreEqual(isSame ? 0 : 1, Python().Code);
        }

        Assert.AreEqual(6, found);
    }

    [TestMethod]
    [DataRow("DELETE FROM audit WHERE number = 4", "Line 4 is not there")]
    [DataRow("DELETE FROM audit WHERE number = 1", "Line 1 is not there")]
    [DataRow("DELETE FROM audit WHERE number >= 7", "Lines 7 to 8 are not there")]
    [DataRow("DELETE FROM audit", "Lines 1 to 8 are not there")]
    [DataRow("DELETE FROM audit WHERE number >= 7; UPDATE sqlite_sequence SET seq = 6 WHERE name = 'audit'", "Run 5 saw line 7")]
    [DataRow(
        "UPDATE audit SET number = -number WHERE number IN (4, 5); UPDATE audit SET number = 9 + number WHERE number < 0",
        "hash does not fit")]
    [DataRow("UPDATE audit SET line = (SELECT line FROM audit WHERE number = 4) WHERE number = 5", "Line 5")]
    [DataRow("UPDATE audit SET line = 'no JSON' WHERE number = 8", "Line 8")]
    public void What_somebody_does_with_the_file_is_found_by_both(string sql, string fault)
    {
        Alter("DROP TRIGGER auditStays; DROP TRIGGER auditIsKept; " + sql);
        Assert.AreEqual(ExitCode.NotComplete, _folder.Run("audit", "verify", "--store", _path));
        Assert.Contains(fault, _folder.Error);
        Assert.AreEqual(1, Python().Code);
    }

    [TestMethod]
    public void Whoever_makes_all_hashes_anew_meets_what_runs_saw_and_what_was_written_down()
    {
        using (var store = new RunStore(_path, new FixedClock()))
        {
            List<AuditRow> rows = store.Audit();
            string head = rows[^1].Hash;
            string before = AuditChain.Beginning;
            var sql = new StringBuilder("DROP TRIGGER auditIsKept;");
            foreach (AuditRow row in rows)
            {
                string line = row.Line.Replace("trial 3", "trial 9", StringComparison.Ordinal);
                before = AuditChain.HashOf(before, line);
                sql.Append($"UPDATE audit SET line = '{line}', hash = '{before}' WHERE number = {row.Number};");
            }

            store.Dispose();
            Alter(sql.ToString());
            Assert.AreEqual(ExitCode.NotComplete, _folder.Run("audit", "verify", "--store", _path));
            Assert.Contains("saw line", _folder.Error);
            Assert.Contains("does not follow on change 3", _folder.Error, "the chamber's own check sum");
            Assert.AreEqual(1, Python().Code);
            Alter("UPDATE runs SET auditNumber = NULL");
            _folder.Run("audit", "verify", "--store", _path, "--head", head);
            Assert.Contains($"No line has the hash {head}", _folder.Error);
        }
    }

    [TestMethod]
    public void Two_programs_that_add_at_a_moment_make_one_chain()
    {
        using var one = new RunStore(_path, new FixedClock());
        using var other = new RunStore(_path, new FixedClock());
        System.Threading.Tasks.Parallel.For(0, 40, i => (i % 2 == 0 ? one : other).Note(new AuditEntry("missing") { Chamber = $"{i}" }));
        Assert.IsEmpty(one.AuditFaults());
        Assert.HasCount(48, one.Audit());
        Assert.AreEqual(0, Python().Code);
    }

    private static string Flipped(string text, int at) => text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..];

    private string Lines()
    {
        _folder.Run("audit", "--store", _path, "--jsonl", "-");
        return _folder.Output;
    }

    private void Alter(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // the test's own
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private (int Code, string Output) Python()
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Script, _path]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
