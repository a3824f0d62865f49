using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Recipes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChamberFirmware.Bench.Live;

/// <summary>A campaign's file, to be looked at: bytes as base64.</summary>
public sealed record LiveFile(string? FileName, byte[]? File);

/// <summary>A recipe's text, to be looked at.</summary>
public sealed record LiveText(string? FileName, string? Text);

/// <summary>Every address behind the gate, each with what it answers.</summary>
public static class LiveRoutes
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder routes, LiveFeed feed, LiveActs acts, LiveRuns runs)
    {
        routes.MapGet("/api/live", (CancellationToken gone) => TypedResults.ServerSentEvents(feed.FramesAsync(gone)));
        routes.MapGet("/api/recipes", () => References());
        routes.MapPost("/api/recipe", (LiveText text) => Judged(text));
        routes.MapPost("/api/campaign", (LiveFile file) => Judged(file));
        routes.MapPost("/api/acts/{name}", (string name, LivePress press) => PressAsync(acts, name, press));
        routes.MapGet("/api/runs", () => runs.Newest());
        routes.MapGet(
            "/api/runs/{number:long:min(1)}", (long number) => runs.One(number) is { } run ? Results.Ok(run) : Results.NotFound());
        routes.MapGet(
            "/api/runs/{number:long:min(1)}/{file}",
            (HttpContext context, long number, string file) => runs.FileOf(context, number, file, isShown: false));
        var tickets = new LiveTickets();
        routes.MapPost(
            "/api/runs/{number:long:min(1)}/{file}/open",
            (long number, string file) => new { Address = tickets.Make(number, file, Environment.TickCount64) });
        routes.MapGet(
            LiveTickets.Prefix + "{ticket}", (HttpContext context, string ticket) => Opened(context, runs, tickets, ticket));
    }

    private static IResult Opened(HttpContext context, LiveRuns runs, LiveTickets tickets, string ticket) =>
        tickets.Take(ticket, Environment.TickCount64) is { } file
            ? runs.FileOf(context, file.Number, file.File, isShown: true)
            : Results.Text("This address was good once, for some seconds: open the file from the page again.\n", statusCode: 404);

    private static IEnumerable<object> References() =>
        ReferenceRecipes.Names.Select(name => LiveJson.Of(ReferenceRecipes.Load(name, out _)!));

    private static object Judged(LiveText text)
    {
        List<string> mistakes = [];
        Recipe? recipe = LiveActs.Read(text.FileName, text.Text, mistakes);
        return new { Recipe = recipe == null ? null : LiveJson.Of(recipe), Mistakes = mistakes };
    }

    private static object Judged(LiveFile file)
    {
        List<string> mistakes = [];
        CampaignDesign? design = LiveActs.ReadCampaign(file.FileName, file.File, mistakes);
        IReadOnlyList<PlannedPlate> plan = design?.Plan() ?? [];
        return new
        {
            Name = design?.Name ?? "",
            Plates = plan.Select(p => $"{p.Treatment.Recipe.Name}, {PlateFolder.Seconds(p.Treatment.ExposureS)} s"),
            Mistakes = mistakes,
        };
    }

    private static async Task<IResult> PressAsync(LiveActs acts, string name, LivePress press)
    {
        if (!LiveAct.All.Contains(name))
        {
            return Results.NotFound();
        }

        LiveAnswer answer = await acts.PressAsync(name, press);
        return Results.Json(answer, LiveJson.Options, statusCode: answer.IsDone ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }
}
