using Microsoft.AspNetCore.SignalR;

namespace Dashboard.Live.Push;

/// <summary>
/// One connection's mailbox with one slot: while a message is on its way, later changes only mark it; what is sent then is one message with
/// the latest value of everything that changed meanwhile.
/// </summary>
internal sealed class PushMember(PushTopic topic, string reader, Func<SerializedHubMessage, ValueTask> send)
{
    public PushTopic Topic => topic;

    /// <summary>Whose connection it is.</summary>
    public string Reader => reader;

    /// <summary>Whether the subscription has not ended.</summary>
    public bool IsSubscribed => topic.Members.Contains(this);

    /// <summary>The round up to which the client has the values.</summary>
    public long Since { get; private set; }

    /// <summary>The <c>to</c> of the last message, or the sequence of the snapshot.</summary>
    public long LastTo { get; private set; }

    /// <summary>Whether a message is on its way.</summary>
    public bool IsSending { get; private set; }

    public void Begin(long round, long sequence) => (Since, LastTo) = (round, sequence);

    /// <summary>Fills the slot, unless a message is on its way or there is nothing new. Called under the feed's gate.</summary>
    public SerializedHubMessage? Fill(long round, long sequence)
    {
        if (IsSending || topic.ChangedIn <= Since)
        {
            return null;
        }

        var message = topic.Message(Since, LastTo, sequence);
        (Since, LastTo, IsSending) = (round, sequence, true);
        return message;
    }

    /// <summary>Sends; true when the message was taken at once, else <paramref name="taken"/> is called once it was.</summary>
    public bool Send(SerializedHubMessage message, Action<PushMember> taken)
    {
        var sending = send(message);
        if (sending.IsCompletedSuccessfully)
        {
            sending.GetAwaiter().GetResult();
            return true;
        }

        _ = WaitAsync(sending, taken);
        return false;
    }

    /// <summary>The message was taken. Called under the feed's gate.</summary>
    public void Taken() => IsSending = false;

    private async Task WaitAsync(ValueTask sending, Action<PushMember> taken)
    {
        try
        {
            await sending;
        }
        finally
        {
            taken(this);
        }
    }
}
