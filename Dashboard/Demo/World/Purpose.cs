namespace Dashboard.Demo.World;

/// <summary>What a stream of chance is for. A new purpose goes to the end: the numbers make the city what it is.</summary>
internal enum Purpose
{
    Volume = 1,
    Character,
    Facts,
    Request,
    GridEvent,
    Assignment,
    Mediation,
    Deliberation,
    Project,
    Return,
    Arrival,
}
