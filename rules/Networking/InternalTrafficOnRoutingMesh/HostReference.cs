namespace StackLint.Rules.Networking;

/// <summary>A host that a text names.</summary>
/// <param name="Host">The host as written.</param>
/// <param name="Port">Its port; null when none is written or it depends on a variable.</param>
/// <param name="Start">Where the host starts in the text.</param>
/// <param name="Length">The characters of host and port.</param>
/// <param name="IsCertain">Whether the place can only hold a host: a URL, <c>host:port</c>, <c>DB_HOST</c>. Else it may be any word.</param>
internal sealed record HostReference(string Host, int? Port, int Start, int Length, bool IsCertain)
{
    /// <summary>The template that names the node a task runs on.</summary>
    internal const string NodeHostname = "{{.Node.Hostname}}";

    /// <summary>Whether it leads to the node itself, where only a published port listens.</summary>
    internal bool IsMesh => Host is "host.docker.internal" or "172.17.0.1" or NodeHostname;
}
