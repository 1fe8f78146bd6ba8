namespace StackLint.Compose.Loading;

/// <summary>Names of files that Docker Compose would fetch: Git repositories and OCI artifacts. Any other address is a path to it.</summary>
internal static class RemoteReference
{
    private static readonly string[] Schemes = ["oci://", "git://", "ssh://", "github.com/"];

    internal static bool IsRemote(string text) =>
        Schemes.Any(s => text.StartsWith(s, StringComparison.Ordinal)) || IsGitOverHttp(text) || IsUserAtHost(text);

    // Over HTTP only what ends in .git, with a fragment or not, is a repository.
    private static bool IsGitOverHttp(string text)
    {
        if (!text.StartsWith("http://", StringComparison.Ordinal) && !text.StartsWith("https://", StringComparison.Ordinal))
        {
            return false;
        }

        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        return (fragment < 0 ? text : text[..fragment]).EndsWith(".git", StringComparison.Ordinal);
    }

    private static bool IsUserAtHost(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return at > 0
            && colon > at + 1
            && !text.AsSpan(0, at).ContainsAnyExcept(NameCharacters)
            && !text.AsSpan(at + 1, colon - at - 1).ContainsAnyExcept(NameCharacters);
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
}
