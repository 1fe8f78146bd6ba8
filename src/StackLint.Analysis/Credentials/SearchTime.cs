using System.Text.RegularExpressions;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Searches a text for credentials. Where an expression runs out of time (<see cref="MatchTime"/>), all of the text counts as one.</summary>
public static class SearchTime
{
    /// <summary>What is found.</summary>
    /// <param name="text">The text, or what holds it.</param>
    /// <param name="find">Looks for the credentials.</param>
    /// <param name="whole">All of the text.</param>
    public static IReadOnlyList<TFound> Find<TText, TFound>(TText text, Func<TText, IEnumerable<TFound>> find, Func<TText, IEnumerable<TFound>> whole)
    {
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(whole);
        var found = new List<TFound>();
        Add(found, text, find, whole);
        return found;
    }

    /// <summary>Adds what is found.</summary>
    /// <param name="found">Takes it.</param>
    /// <param name="text">The text, or what holds it.</param>
    /// <param name="find">Looks for the credentials.</param>
    /// <param name="whole">All of the text.</param>
    internal static void Add<TText, TFound>(List<TFound> found, TText text, Func<TText, IEnumerable<TFound>> find, Func<TText, IEnumerable<TFound>> whole)
    {
        var count = found.Count;
        try
        {
            found.AddRange(find(text));
        }
        catch (RegexMatchTimeoutException)
        {
            found.RemoveRange(count, found.Count - count);
            found.AddRange(whole(text));
        }
    }
}
