using Microsoft.AspNetCore.SignalR;

namespace Dashboard.Bench.Live;

/// <summary>The baseline: a hub that sends the same message to everyone, as the library does it.</summary>
internal sealed class BareHub : Hub;
