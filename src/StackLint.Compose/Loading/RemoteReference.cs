using System.Buffers;

namespace StackLint.Compose.Loading;

/// <summary>
/// Names of files that Docker Compose would fetch: OCI artifacts and what BuildKit's <c>gitutil.ParseGitRef</c> takes for a Git
/// repository. Any other address is a path to it.
/// </summary>
internal static class RemoteReference
{
    private const string Artifact = "oci://";
    private const string GitHub = "github.com/";
    private const string SchemeEnd = "://";

    private static readonly string[] Options = ["ref", "tag", "branch", "commit", "checksum", "subdir", "keep-git-dir", "submodules"];

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> UserCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    internal static bool IsRemote(string text)
    {
        if (text.StartsWith(Artifact, StringComparison.Ordinal))
        {
            return true;
        }

        var (address, query, fragment) = Split(text);
        if (address.StartsWith(GitHub, StringComparison.Ordinal))
        {
            return TakesOptions(query, fragment);
        }

        var end = address.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (end <= 0 || address.AsSpan(0, end).ContainsAnyExcept(SchemeCharacters))
        {
            return IsUserAtHost(text);
        }

        return TakesOptions(query, fragment) && address[..end].ToLowerInvariant() switch
        {
            "git" or "ssh" => true,
            "http" or "https" => IsRepository(address.AsSpan(end + SchemeEnd.Length)),
            _ => false,
        };
    }

    private static (string Address, string Query, string Fragment) Split(string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var (before, fragment) = hash < 0 ? (text, "") : (text[..hash], text[(hash + 1)..]);
        var mark = before.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (before, "", fragment) : (before[..mark], before[(mark + 1)..], fragment);
    }

    // The revision stands either in the query or in the fragment.
    private static bool TakesOptions(string query, string fragment) => query.Length == 0
        || (fragment.Length == 0 && query.Split('&').All(static o => o.Split('=', 2) is [var key, { Length: > 0 }] && Options.Contains(key, StringComparer.Ordinal)));

    // Over HTTP only a path that ends in .git is a repository.
    private static bool IsRepository(ReadOnlySpan<char> hostAndPath)
    {
        var slash = hostAndPath.IndexOf('/');
        return slash >= 0 && !hostAndPath[..slash].Contains(' ') && hostAndPath.EndsWith(".git", StringComparison.Ordinal);
    }

    private static bool IsUserAtHost(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return at > 0
            && colon > at + 1
            && !text.AsSpan(0, at).ContainsAnyExcept(UserCharacters)
            && !text.AsSpan(at + 1, colon - at - 1).ContainsAnyExcept(HostCharacters);
    }
}
