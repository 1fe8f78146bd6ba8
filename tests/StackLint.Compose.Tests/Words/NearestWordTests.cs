using StackLint.Compose.Words;

namespace StackLint.Compose.Tests.Words;

public sealed class NearestWordTests
{
    [Theory]
    [InlineData("imge", "image")]
    [InlineData("iamge", "image")]
    [InlineData("IMAGES", "image")]
    [InlineData("dokcer_compsoe", "docker_compose")]
    [InlineData("ab", "ba")]
    [InlineData("abc", "cab", false)]
    [InlineData("web", "db", false)]
    [InlineData("environment", "env", false)]
    [InlineData("abcdefghijklmnop", "aXcdXfghXjklXnop", false)]
    [InlineData("", "a")]
    public void Few_edits_are_a_slip(string word, string candidate, bool isNear = true) =>
        Assert.Equal(isNear ? candidate : null, NearestWord.Find(word, ["zzzzzzzzzzzzzzzzzzzzzzzz", candidate]));

    [Fact]
    public void The_nearest_wins_and_then_the_first_by_name() =>
        Assert.Equal(("volume", "worka"), (NearestWord.Find("volum", ["column", "volumes", "volume"]), NearestWord.Find("work0", ["workb", "worka"])));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Nobody_means_a_longer_word(int length, bool isFound)
    {
        var word = new string('x', length);
        Assert.Equal(isFound ? word : null, NearestWord.Find(word, [word]));
    }

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public void A_thousand_candidates_count(int others, bool isFound) =>
        Assert.Equal(isFound ? "image" : null, NearestWord.Find("imge", Enumerable.Repeat("other words", others).Append("image")));

    [Fact]
    public void Long_words_take_no_time()
    {
        var word = new string('x', 1_000_000);
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Null(NearestWord.Find(word, [word + "y"])));
    }
}
