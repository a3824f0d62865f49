using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Refusals;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>Every refusal is one row of firmware/Refusals with a number and a sentence of its own, and the page lists them all.</summary>
[TestClass]
public sealed class RefusalPageTests
{
    private const string Folder = "firmware/Refusals";
    private const string Page = Folder + "/README.md";
    private const string Maker = Folder + "/Refusal.cs";
    private const string Check = "firmware/Admission/StartCheck.cs";

    private static readonly string[] Values =
        [nameof(Refusal.Add), nameof(Refusal.Fixed), nameof(Refusal.Whole), nameof(Refusal.Exact), nameof(Refusal.Quote)];

    private static readonly Dictionary<string, int[]> Blocks = new()
    {
        [nameof(ConsoleRefusals)] = [11], [nameof(TextRefusals)] = [12], [nameof(SettingsRefusals)] = [21, 22],
        [nameof(AuditRefusals)] = [23],
        [nameof(RecipeRefusals)] = [31], [nameof(RunRefusals)] = [41, 42, 43, 44, 45], [nameof(LearningRefusals)] = [51, 52, 53],
        [nameof(LineRefusals)] = [46],
    };

    private static List<Row> Rows { get; } = [.. SourceTree.FilesIn(Folder).Where(path => path != Maker).SelectMany(RowsOf)];

    [TestMethod]
    public void The_page_lists_number_and_sentence_of_every_row_in_order()
    {
        string[] page = [.. Document.TableRows(Page).Where(cells => cells.Length == 2 && cells[0].All(char.IsAsciiDigit))
            .Select(cells => cells[0] + " " + cells[1].Replace(@"\*", "*", StringComparison.Ordinal))];
        string[] code = [.. Rows.OrderBy(row => row.Number).Select(row => $"{row.Number} {row.Sentence}")];
        Assert.AreEqual(string.Join('\n', code), string.Join('\n', page));
    }

    [TestMethod]
    public void A_number_and_a_sentence_belong_to_one_refusal()
    {
        Assert.IsGreaterThan(90, Rows.Count);
        Assert.HasCount(Rows.Count, Rows.Select(row => row.Number).Distinct().ToList());
        Assert.HasCount(Rows.Count, Rows.Select(row => row.Sentence).Distinct().ToList());
    }

    [TestMethod]
    public void Numbers_rise_within_a_file_and_stay_in_its_blocks()
    {
        foreach (IGrouping<string, Row> file in Rows.GroupBy(row => row.Path))
        {
            int[] numbers = [.. file.Select(row => row.Number)];
            Assert.IsTrue(numbers.SequenceEqual(numbers.Order()), file.Key);
            string name = System.IO.Path.GetFileNameWithoutExtension(file.Key);
            Assert.IsTrue(numbers.All(number => Blocks[name].Contains(number / 100)), file.Key);
        }
    }

    [TestMethod]
    public void A_sentence_ends_with_a_full_stop_fits_its_room_and_has_a_place_for_each_value()
    {
        foreach (Row row in Rows)
        {
            Assert.EndsWith(".", row.Sentence);
            Assert.IsLessThanOrEqualTo(TextBuffer.Sentence, row.Sentence.Length, row.Sentence);
            Assert.IsTrue(row.Sentence.All(c => c is >= ' ' and <= '~' and not '|'), row.Sentence);
        }

        foreach (IGrouping<string, Row> method in Rows.GroupBy(row => row.Path + " " + row.Method)) // of two rows one may quote less
        {
            Assert.AreEqual(method.First().Values, method.Max(row => row.Sentence.Count(c => c == '*')), method.Key);
        }
    }

    [TestMethod]
    public void Nobody_else_makes_a_refusal_but_of_a_faults_sentence()
    {
        string[] made = [.. SourceTree.FilesIn("firmware").Where(path => !path.StartsWith(Folder + "/", StringComparison.Ordinal))
            .SelectMany(path => MakersIn(Parse(path)).Select(call => $"{path}: {call}"))];
        Assert.AreEqual(Check + ": Refusal.Of(code, FaultCode.Sentence(code))", string.Join('\n', made));
    }

    [TestMethod]
    public void OK_and_ERROR_are_written_in_one_place()
    {
        string[] written = [.. new[] { "firmware", "drivers", "hardware" }.SelectMany(folder => SourceTree.FilesIn(folder))
            .Where(path => Parse(path).DescendantTokens().Any(BeginsAnAnswer))];
        Assert.AreEqual("firmware/Commands/Answer.cs", string.Join(' ', written));
    }

    private static bool BeginsAnAnswer(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        && token.ValueText.TrimStart().Split(' ', '\n', '\r')[0] is "OK" or "ERROR";

    private static IEnumerable<Row> RowsOf(string path) =>
        from method in Parse(path).DescendantNodes().OfType<MethodDeclarationSyntax>()
        from call in MakersIn(method)
        let arguments = call.ArgumentList.Arguments
        let number = int.Parse(arguments[0].ToString(), CultureInfo.InvariantCulture)
        select new Row(path, method.Identifier.ValueText, number, Text(arguments[1].Expression), ValuesIn(method));

    // In a method with two rows, each takes all values.
    private static int ValuesIn(MethodDeclarationSyntax method) => method.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Count(call => call.Expression is MemberAccessExpressionSyntax member && Values.Contains(member.Name.Identifier.ValueText));

    private static IEnumerable<InvocationExpressionSyntax> MakersIn(SyntaxNode node) => node.DescendantNodes()
        .OfType<InvocationExpressionSyntax>().Where(call => call.Expression.ToString() == "Refusal.Of");

    private static string Text(ExpressionSyntax expression) => expression is BinaryExpressionSyntax sum
        ? Text(sum.Left) + Text(sum.Right)
        : ((LiteralExpressionSyntax)expression).Token.ValueText;

    private static SyntaxNode Parse(string path) => CSharpSyntaxTree.ParseText(SourceTree.Read(path)).GetRoot();

    private sealed record Row(string Path, string Method, int Number, string Sentence, int Values);
}
