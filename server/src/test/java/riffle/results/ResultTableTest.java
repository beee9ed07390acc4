package riffle.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTableTest {
  @Test
  void aRowAPlayerBestFirst() {
    GameResult result = Samples.result("g", 0, null, "late Lu", "Jürgen, \"J\"");
    assertEquals(
        "\uFEFF"
            + """
            Rank,Name,Points,Rounds all right,Round 1: points,Round 1: right,Round 3: points,Round 3: right
            1,"Jürgen, ""J""\",1150,1,900,3 of 3,250,1 of 3
            2,late Lu,900,1,,,900,3 of 3
            """
                .replace("\n", "\r\n"),
        new String(ResultTable.csv(result), StandardCharsets.UTF_8));
  }

  @Test
  void teamsAdjustmentsAndPollsHaveTheirColumns() {
    assertEquals(
        "\uFEFF"
            + """
            Rank,Name,Team,Points,Adjusted,Reason,Rounds all right,Round 1: points,Round 1: right,Round 2: answered
            1,Ada,2,900,,,1,900,3 of 3,yes
            2,Cy,,895,-5,'-5 for running,1,900,3 of 3,
            3,Bo,1,300,50,"'=late (-50), helped (100)",0,250,1 of 3,no
            """
                .replace("\n", "\r\n"),
        new String(ResultTable.csv(Samples.ofTeams("g")), StandardCharsets.UTF_8));
  }

  @Test
  void rosterNamesHaveAColumnWhereThereAreAny() {
    assertEquals(
        """
        Rank,Name,Roster name,Points,Rounds all right
        1,Ada,Ada Okafor,2700,3
        2,Bo,'=1+1,0,0
        2,Cy,,0,0
        """,
        new String(ResultTable.csv(Samples.withAnswers("g")), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replace("\uFEFF", "").split(",", 6))
            .map(cells -> String.join(",", Arrays.asList(cells).subList(0, 5)) + "\n")
            .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1"})
  void noCellRunsAsAFormula(String alias) {
    assertEquals("'" + alias, ResultTable.harmless(alias));
  }

  @Test
  void noneDoesWhereASemicolonCutsCells() {
    assertEquals("Mei;'=1+1; '-2", ResultTable.harmless("Mei;=1+1; -2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mia", "3", "a=b", "a;b", "Ω", "'quoted"})
  void otherCellsStayAsTheyAre(String alias) {
    assertEquals(alias, ResultTable.harmless(alias));
  }

  @Test
  void theFileNameIsSafeOnEverySystem() {
    long day = 1_756_713_600_000L;
    assertEquals(
        "riffle-clean-water-to-the-tap-2025-09-01.csv",
        ResultTable.fileName(Samples.result("g", day, null)));
  }
}
