using System.Collections.Concurrent;
using System.Text.Json;

namespace StackLint.Conformance.Tests.Oracles;

/// <summary>Answers of earlier runs, by a hash of all that they depend on: running a tool costs far more than loading the model.</summary>
internal sealed class OracleCache
{
    private readonly ConcurrentDictionary<string, OracleAnswer> _answers = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly Lock _lock = new();

    /// <param name="name">The tool's name.</param>
    /// <param name="folder">Where the answers are kept.</param>
    internal OracleCache(string name, string folder)
    {
        _path = Path.Combine(folder, name + ".cache.jsonl");
        foreach (var line in File.Exists(_path) ? File.ReadLines(_path) : [])
        {
            if (Parse(line) is { } entry)
            {
                _answers[entry.Key] = entry.Answer;
            }
        }
    }

    internal OracleAnswer Get(string key, Func<OracleAnswer> ask)
    {
        if (_answers.TryGetValue(key, out var known))
        {
            return known;
        }

        // A tool that came to no end is asked again: another machine may let it.
        var answer = ask();
        if (answer.Failure is null && _answers.TryAdd(key, answer))
        {
            var line = JsonSerializer.Serialize(new Entry(key, answer)) + "\n";
            lock (_lock)
            {
                File.AppendAllText(_path, line);
            }
        }

        return answer;
    }

    // The last line is incomplete when a run was broken off.
    private static Entry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Entry>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Entry(string Key, OracleAnswer Answer);
}
