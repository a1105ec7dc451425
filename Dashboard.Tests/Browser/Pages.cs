using Dashboard.Domain.Catalogue;

namespace Dashboard.Tests.Browser;

/// <summary>Every page a person can open, with the demo person who may (null: anyone).</summary>
internal static class Pages
{
    public static IReadOnlyList<(string Name, string Path, string? Person)> All { get; } =
    [
        ("sign-in", "/sign-in", null),
        ("overview", "/", "leader"),
        .. GovernanceCatalogue.BuiltIn.Boards.Where(board => board.Key != "overview").Select(board => ($"board-{board.Key}", $"/boards/{board.Key}", (string?)"leader")),
        ("indicators", "/indicators", "staff"),
        ("indicator", "/indicators/services.request.ontime-rate", "staff"),
        ("provenance", "/indicators/services.request.ontime-rate?explain=1", "staff"),
        ("index", "/indicators/overview.index.total", "staff"),
        ("coupling", "/indicators/overview.triad.coupling", "staff"),
        ("senders", "/indicators/unify.burden.lines-per-community", "staff"),
        ("inequality", "/indicators/equity.dispersion.fund-theil", "staff"),
        ("district", "/?area=510121", "district"),
        ("methods", "/methods", "staff"),
        ("imports", "/imports", "administrator"),
        ("operations", "/operations", "administrator"),
        ("not-found", "/no-such-page", "staff"),
    ];
}
